import {inkOf} from '../math/latex.ts';
import type {Step} from '../math/step.ts';
import type {Equation} from '../math/term.ts';

/** A step that brings an equation which nothing on the board becomes. */
export function introduce(equation: Equation, caption: string): Step {
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
