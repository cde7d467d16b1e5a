import type {Matrix} from '../../network/network.ts';
import {agreementOf} from './agreement.ts';
import type {MadeEquation} from '../step/equationsOf.ts';
import {
  hidingNoise,
  largest,
  MEASURED_TOLERANCE,
  measuredErrorOf,
} from '../value/errors.ts';
import {genericProblem, overflowProblem} from './failure.ts';
import {type MeasuredValue, measuredValue} from '../value/measuredValue.ts';
import type {EvaluationPoint} from '../value/point.ts';
import type {StepKind} from '../step/step.ts';
import {staleNumber} from './staleNumber.ts';
import {sentenceText} from '../write/sentenceText.ts';
import {textOf} from '../write/text.ts';
import type {Trial} from './trial.ts';

/** One equation of a derivation, tried on the network's numbers. */
export interface EquationResult {
  /** In plain text. */
  readonly equation: string;
  readonly section: string;
  readonly step: StepKind;
  readonly caption: string;
  /** What ℓ stands for, in an equation that speaks of ℓ. */
  readonly layer?: number;
  /** The left side; derivatives of E in it come from reverse mode. */
  readonly left?: Matrix;
  /** The right side, from local derivatives alone. */
  readonly right?: Matrix;
  /** Central differences for what the left side names, where it is measured. */
  readonly measured?: readonly (readonly (number | undefined)[])[];
  /** Between the two sides: the largest of an entry, relative to itself. */
  readonly relativeError: number;
  /** Between the left side and central differences. */
  readonly measuredError?: number;
  /** How far noise may have moved a measured entry, at most. */
  readonly measuredNoise?: number;
  /**
   * An entry is so small that measuring tells no more than that it is below this;
   * absent where every entry is measured.
   */
  readonly belowNoise?: number;
  /** Between the sides in generic numbers, where the equation speaks of any. */
  readonly genericError?: number;
  readonly passed: boolean;
  /** Why it could not be evaluated. */
  readonly problem?: string;
}

/** Tries an equation, once for each layer that it is stated for. */
export function verifyEquation(
  made: MadeEquation,
  trial: Trial,
): readonly EquationResult[] {
  const {layers} = made.equation;
  return layers
    ? layers.map(layer => resultOf(made, trial, layer))
    : [resultOf(made, trial)];
}

function resultOf(
  made: MadeEquation,
  trial: Trial,
  layer?: number,
): EquationResult {
  const {equation, section, step} = made;
  return {
    // Most equations hold and are never printed.
    get equation() {
      return textOf(equation);
    },
    section: section.name,
    step: step.kind,
    get caption() {
      return sentenceText(step.caption);
    },
    ...(layer !== undefined && {layer}),
    ...outcomeOf(made, trial, layer),
  };
}

type Outcome = Omit<
  EquationResult,
  'equation' | 'section' | 'step' | 'caption'
>;

function outcomeOf(made: MadeEquation, trial: Trial, layer?: number): Outcome {
  try {
    return tried(made, trial, layer);
  } catch (error) {
    if (!(error instanceof Error)) {
      throw error;
    }
    return {relativeError: Infinity, passed: false, problem: error.message};
  }
}

function tried(
  {equation, step}: MadeEquation,
  {point, measure, elsewhere}: Trial,
  layer?: number,
): Outcome {
  const own = withLayer(point, layer);
  const {agrees, ...sides} = agreementOf(equation, own);
  const problem = agrees
    ? staleNumber(equation, step, own)
    : overflowProblem(own);
  if (problem !== undefined) {
    return {...sides, passed: false, problem};
  }
  const other = agrees ? elsewhere(equation, step.kind) : undefined;
  const again = other && agreementOf(equation, withLayer(other, layer));
  const outcome = {...sides, ...(again && {genericError: again.relativeError})};
  if (again && !again.agrees) {
    return {...outcome, passed: false, problem: genericProblem(again)};
  }
  const found = measuredValue(equation.left, own, measure);
  return found
    ? {...outcome, ...beside(found, sides.left, agrees)}
    : {...outcome, passed: agrees};
}

/** What central differences add to two sides. */
function beside(found: MeasuredValue, left: Matrix, agrees: boolean) {
  const measuredError = measuredErrorOf(left, found);
  const hiding = hidingNoise(left, found);
  return {
    measured: found.map(row => row.map(cell => cell?.slope)),
    measuredError,
    measuredNoise: largest(found.flat().map(cell => cell?.noise ?? 0)),
    ...(hiding > 0 && {belowNoise: hiding}),
    passed: agrees && measuredError <= MEASURED_TOLERANCE,
  };
}

function withLayer(
  point: EvaluationPoint,
  layer: number | undefined,
): EvaluationPoint {
  return layer === undefined ? point : {...point, ell: layer};
}
