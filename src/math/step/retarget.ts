import {inkOf} from '../write/latex.ts';
import type {Origin, Step} from './step.ts';
import type {Sentence} from '../write/sentence.ts';
import type {Equation} from '../term/term.ts';

/**
 * A step from a trace's equation to that of a similar trace: common parts stay,
 * all others are replaced.
 */
export function retarget(
  before: Equation,
  after: Equation,
  caption: Sentence,
): Step {
  const [old, next] = [before, after].map(equation => [...inkOf(equation)]);
  const provenance = new Map(
    next!.map(([id, tex], at): [string, Origin] => {
      const [source, sourceTex] = old![at] ?? [];
      return [
        id,
        source !== undefined && (sourceTex === tex || isFrame(tex))
          ? {kind: 'kept', from: [source]}
          : {kind: 'new', from: []},
      ];
    }),
  );
  const kept = new Set([...provenance.values()].flatMap(({from}) => [...from]));
  return {
    kind: 'hop',
    caption,
    before: [before],
    after: [after],
    because: [],
    provenance,
    gone: old!.map(([id]) => id).filter(id => !kept.has(id)),
  };
}

/** A bar, or parentheses: their content may change without them. */
function isFrame(tex: string): boolean {
  return /^\\(?:dfrac|left)/.test(tex);
}
