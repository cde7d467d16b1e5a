import type {Matrix} from '../network/network.ts';
import type {MadeEquation} from './equationsOf.ts';
import {agreementOf} from './agreement.ts';
import {MEASURED_TOLERANCE, measuredErrorOf} from './errors.ts';
import type {Measure} from './measured.ts';
import {measuredValue} from './measuredValue.ts';
import type {Point} from './point.ts';
import type {StepKind} from './step.ts';
import type {Equation} from './term.ts';
import {textOf} from './text.ts';

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
  readonly passed: boolean;
  /** Why it could not be evaluated. */
  readonly problem?: string;
}

/** Tries an equation, once for each layer that it is stated for. */
export function verifyEquation(
  made: MadeEquation,
  point: Point,
  measure: Measure,
): readonly EquationResult[] {
  const {layers} = made.equation;
  return layers
    ? layers.map(layer =>
        resultOf(made, {...point, ell: layer}, measure, layer),
      )
    : [resultOf(made, point, measure)];
}

function resultOf(
  {equation, section, step}: MadeEquation,
  point: Point,
  measure: Measure,
  layer?: number,
): EquationResult {
  return {
    // Most equations hold and are never printed.
    get equation() {
      return textOf(equation);
    },
    section: section.name,
    step: step.kind,
    caption: step.caption,
    ...(layer !== undefined && {layer}),
    ...outcomeOf(equation, point, measure),
  };
}

type Outcome = Omit<
  EquationResult,
  'equation' | 'section' | 'step' | 'caption'
>;

function outcomeOf(
  equation: Equation,
  point: Point,
  measure: Measure,
): Outcome {
  try {
    return tried(equation, point, measure);
  } catch (error) {
    if (!(error instanceof Error)) {
      throw error;
    }
    return {relativeError: Infinity, passed: false, problem: error.message};
  }
}

function tried(equation: Equation, point: Point, measure: Measure): Outcome {
  const {agrees, ...sides} = agreementOf(equation, point);
  const found = measuredValue(equation.left, point, measure);
  if (!found) {
    return {...sides, passed: agrees};
  }
  const measuredError = measuredErrorOf(sides.left, found);
  return {
    ...sides,
    measured: found.map(row => row.map(cell => cell?.slope)),
    measuredError,
    passed: agrees && measuredError <= MEASURED_TOLERANCE,
  };
}
