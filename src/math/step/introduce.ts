import {inkOf} from '../write/latex.ts';
import type {Step} from './step.ts';
import type {Sentence} from '../write/sentence.ts';
import type {Equation} from '../term/term.ts';

/**
 * A step that brings a new equation, which no equation on the board becomes.
 */
export function introduce(equation: Equation, caption: Sentence): Step {
  return {
    kind: 'start',
    caption,
    before: [],
    after: [equation],
    because: [],
    provenance: new Map(
      [...inkOf(equation).keys()].map(id => [id, {kind: 'new', from: []}]),
    ),
    gone: [],
  };
}
