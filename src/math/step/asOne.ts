import {inkOf} from '../write/latex.ts';
import type {Origin, Step} from './step.ts';
import type {Equation} from '../term/term.ts';

/**
 * A step that turns several instances into one equation, for a board that shows
 * only some of them. Parts of a single instance keep their places, and only
 * differing parts are rewritten.
 */
export function asOne(step: Step, shown: readonly Equation[]): Step {
  const before = step.before.filter(({id}) =>
    shown.some(equation => equation.id === id),
  );
  const ids = new Set(before.flatMap(equation => [...inkOf(equation).keys()]));
  const provenance = new Map<string, Origin>();
  for (const [id, {from}] of step.provenance) {
    const sources = from.filter(source => ids.has(source));
    const [only, another] = sources;
    if (only === undefined) {
      provenance.set(id, {kind: 'new', from: []});
    } else if (another === undefined) {
      provenance.set(id, {kind: 'kept', from: [only]});
    } else {
      provenance.set(id, {kind: 'merged', from: sources});
    }
  }
  return {...step, before, provenance};
}
