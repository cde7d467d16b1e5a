import {inkOf} from '../write/latex.ts';
import type {Origin, Step} from './step.ts';
import type {Equation} from '../term/term.ts';
import {partId} from '../term/partIds.ts';

/**
 * Prepares a step: an equation takes on the ids of an equal equation among
 * those that the step starts from, and the others join it.
 *
 * @param shown - The shown equations of the step.
 */
export function renaming(
  before: Equation,
  same: Equation,
  shown: readonly Equation[],
  {caption}: Pick<Step, 'caption'>,
): Step {
  const [old, next] = [before, same].map(equation => [
    ...inkOf(equation).keys(),
  ]);
  const provenance = new Map<string, Origin>();
  next!.forEach((id, at) => {
    const was = old![at]!;
    provenance.set(id, {kind: 'kept', from: [was]});
    for (const part of ['layer', 'index'] as const) {
      provenance.set(partId(id, part), {
        kind: 'kept',
        from: [partId(was, part)],
      });
    }
  });
  return {
    kind: 'generalise',
    caption,
    before: [before],
    after: shown,
    because: [],
    provenance,
    gone: [],
  };
}
