import type {Naming} from '../../math/layer/capitals.ts';
import {stated, type Step} from '../../math/step/step.ts';
import type {Equation} from '../../math/term/term.ts';
import {size} from '../../theme.ts';
import type {Board} from './Board.ts';
import type {Arrangement} from '../layout/equationLayout.ts';
import {belongsTo} from '../../math/term/partIds.ts';

/**
 * Whether equations of grids need the name of their left side to be legible.
 */
export function needsBriefLeft(
  board: Board,
  equations: readonly Equation[],
  arrangement: Partial<Arrangement> = {},
): boolean {
  return equations.some(
    equation => board.emOf([equation], arrangement) < size.formulaPair,
  );
}

/**
 * The steps that lead to the names of all grids; the left side has its name
 * from the start if its entries leave no room.
 */
export function legibleSteps(
  board: Board,
  steps: readonly Step[],
  naming: Naming,
  arrangement: Partial<Arrangement> = {},
): readonly Step[] {
  return hasBriefLeft(board, steps, naming, arrangement)
    ? [...steps.map(step => brieflyThroughout(step, naming)), ...naming.others]
    : [...steps, ...naming.steps];
}

/**
 * The places of legible steps among all steps, from 0: the step that names the
 * left side may be missing.
 */
export function placesAmongAll(
  legible: readonly Step[],
  steps: readonly Step[],
  {steps: naming}: Naming,
): readonly number[] {
  const missing = steps.length + naming.length - legible.length;
  return legible.map((_, at) => (at < steps.length ? at : at + missing));
}

/**
 * The legible form of each step: the left side has its name from the start if
 * its entries leave no room.
 */
export function legibly(
  board: Board,
  steps: readonly Step[],
  naming: Naming,
  arrangement: Partial<Arrangement> = {},
): (step: Step) => Step {
  return hasBriefLeft(board, steps, naming, arrangement)
    ? step => brieflyThroughout(step, naming)
    : step => step;
}

function hasBriefLeft(
  board: Board,
  steps: readonly Step[],
  naming: Naming,
  arrangement: Partial<Arrangement>,
): boolean {
  const shown = [...steps, naming.step.left].flatMap(({before}) => before);
  return needsBriefLeft(board, shown, arrangement);
}

/** An equation with the name of its left side in place of the entries. */
function briefly(equation: Equation, {step}: Naming): Equation {
  return {...equation, left: stated(step.left).left};
}

/**
 * A step between equations whose left sides have their names from the start.
 */
function brieflyThroughout(step: Step, naming: Naming): Step {
  return {
    ...step,
    before: step.before.map(equation => briefly(equation, naming)),
    after: step.after.map(equation => briefly(equation, naming)),
  };
}

/**
 * A step that ends with the name of the left side: its entries merge on the
 * way.
 */
export function endingBriefly(step: Step, naming: Naming): Step {
  const after = step.after.map(equation => briefly(equation, naming));
  const names = after.map(({left}) => left.id);
  const origins = [...naming.step.left.provenance].filter(([id]) =>
    names.some(name => belongsTo(id, name)),
  );
  return {
    ...step,
    after,
    provenance: new Map([...step.provenance, ...origins]),
  };
}
