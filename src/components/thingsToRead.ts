import {isRead} from '../drawn.ts';
import type {Equation} from '../math/term.ts';
import {compose} from './composition.ts';
import {glyphGroups} from './glyphGroups.ts';

/** How many symbols and numbers there are to read in an equation, as it is drawn. */
export function thingsToRead(equation: Equation): number {
  const {pieces} = compose([equation], ANYWHERE, {em: 1});
  return [...pieces.values()]
    .flatMap(({outlines}) => glyphGroups(outlines))
    .filter(({name}) => isRead(name)).length;
}

const ANYWHERE = {width: Infinity, height: Infinity};
