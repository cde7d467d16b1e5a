import type {Matrix} from '../../network/network.ts';
import {MEASURED_TOLERANCE} from '../value/errors.ts';
import {overflowingSlopes} from '../../network/slopeOverflow.ts';
import type {Agreement} from './agreement.ts';
import type {EquationResult} from './equationResult.ts';
import {digitsApart, formatTo} from '../write/formatValue.ts';
import type {EvaluationPoint} from '../value/point.ts';

/** A failed result in words: the equation, both values and the step that made it. */
export function failureText(result: EquationResult): string {
  const {equation, left, right, section, step, problem, layer} = result;
  const where = layer === undefined ? '' : `, ℓ = ${layer}`;
  const values =
    problem ??
    `the left side is ${matrixText(left, right)}, the right side ${matrixText(right, left)}${measuredText(result)}`;
  return `${equation} does not hold (${section}, ${step}${where}): ${values}.`;
}

/** Why an equation that holds for the network's own numbers is false. */
export function genericProblem({left, right}: Agreement): string {
  return `it holds by chance; with other numbers in the same network the left side is ${matrixText(left, right)}, the right side ${matrixText(right, left)}`;
}

/** The overflow that keeps an equation from holding, if that is the reason. */
export function overflowProblem({
  network,
  forward,
}: EvaluationPoint): string | undefined {
  const [first] = overflowingSlopes(network, forward);
  return first === undefined
    ? undefined
    : `∂e/∂a of output ${first} is larger than any number, so that no product with it can be worked out; scale the weights and biases of the last layer down`;
}

/** With enough digits to tell its entries from those of the other. */
function matrixText(matrix: Matrix | undefined, other: Matrix = []): string {
  if (!matrix) {
    return 'unknown';
  }
  const rows = matrix.map((row, at) =>
    row
      .map((value, column) => besideText(value, other[at]?.[column]))
      .join(', '),
  );
  return matrix.length === 1 && matrix[0]?.length === 1
    ? rows.join()
    : `[${rows.join('; ')}]`;
}

function besideText(value: number, other = value): string {
  if (!Number.isFinite(value)) return String(value);
  const [digits] = digitsApart(
    Number.isFinite(other) ? [value, other] : [value],
  );
  return formatTo(value, digits!);
}

function measuredText({
  left,
  measured,
  measuredError = 0,
}: EquationResult): string {
  return measured && measuredError > MEASURED_TOLERANCE
    ? `, and central differences give ${matrixText(
        measured.map(row => row.map(value => value ?? NaN)),
        left,
      )}`
    : '';
}
