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

/** One equation of a derivation, tested with the network's numbers. */
export interface EquationResult {
  /** In plain text. */
  readonly equation: string;
  readonly section: string;
  readonly step: StepKind;
  readonly caption: string;
  /** The value of ℓ, in an equation that contains ℓ. */
  readonly layer?: number;
  /** The left side; its derivatives of E come from reverse mode. */
  readonly left?: Matrix;
  /** The right side, from local derivatives alone. */
  readonly right?: Matrix;
  /**
   * Central differences for the left side's derivatives, where they are
   * measured.
   */
  readonly measured?: readonly (readonly (number | undefined)[])[];
  /**
   * The largest difference between the two sides' entries, relative to the
   * entry.
   */
  readonly relativeError: number;
  /** Between the left side and central differences. */
  readonly measuredError?: number;
  /** A bound on the noise in a measured entry. */
  readonly measuredNoise?: number;
  /**
   * An entry is too small to measure: measuring only shows that it is below
   * this. Absent when every entry is measured.
   */
  readonly belowNoise?: number;
  /**
   * The error between the sides in generic numbers, if the equation is tested
   * with them.
   */
  readonly genericError?: number;
  readonly passed: boolean;
  /** Why it could not be evaluated. */
  readonly problem?: string;
}

/** Tests an equation, once for each layer that it is stated for. */
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

/** The comparison of two sides with central differences. */
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
