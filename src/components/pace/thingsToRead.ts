import {isRead} from '../../drawn.ts';
import type {Equation} from '../../math/term/term.ts';
import {compose} from '../layout/composition.ts';
import {glyphGroups} from '../type/glyphGroups.ts';

/** The number of symbols and numbers to read in an equation as it is drawn. */
export function thingsToRead(equation: Equation): number {
  const {pieces} = compose([equation], ANYWHERE, {em: 1});
  return [...pieces.values()]
    .flatMap(({outlines}) => glyphGroups(outlines))
    .filter(({name}) => isRead(name)).length;
}

const ANYWHERE = {width: Infinity, height: Infinity};
