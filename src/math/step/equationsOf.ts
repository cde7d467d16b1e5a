import type {Section, Step} from './step.ts';
import type {Equation} from '../term/term.ts';

/** An equation of a derivation, and the step that made it. */
export interface MadeEquation {
  readonly equation: Equation;
  readonly section: Section;
  readonly step: Step;
}

/**
 * Every equation of sections once, where it is first made: reasons first, then
 * results.
 */
export function* equationsOf(
  sections: Iterable<Section>,
): Generator<MadeEquation> {
  for (const section of sections) {
    for (const step of section.steps) {
      yield* made(step).map(equation => ({equation, section, step}));
    }
  }
}

/** The equations that a step states and did not start from. */
function made({before, because, after}: Step): readonly Equation[] {
  return [...because, ...after].filter(equation => !before.includes(equation));
}
