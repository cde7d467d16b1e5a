import type {Step} from './step.ts';

/**
 * The part of a step that concerns one of its equations, for a board without
 * the others.
 */
export function onlyEquation(step: Step, id: string): Step {
  return {
    ...step,
    before: step.before.filter(equation => equation.id === id),
    after: step.after.filter(equation => equation.id === id),
  };
}
