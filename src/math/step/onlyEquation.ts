import type {Step} from './step.ts';

/** A step as one of its equations sees it, where the others are not on the board. */
export function onlyEquation(step: Step, id: string): Step {
  return {
    ...step,
    before: step.before.filter(equation => equation.id === id),
    after: step.after.filter(equation => equation.id === id),
  };
}
