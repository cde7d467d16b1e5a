import type {Matrix} from '../network/network.ts';
import {MEASURED_TOLERANCE} from './errors.ts';
import type {EquationResult} from './equationResult.ts';
import {numberText} from './glyphs.ts';

/** A failed result in words: the equation, both values and the step that made it. */
export function failureText(result: EquationResult): string {
  const {equation, left, right, section, step, problem, layer} = result;
  const where = layer === undefined ? '' : `, ℓ = ${layer}`;
  const values =
    problem ??
    `the left side is ${matrixText(left)}, the right side ${matrixText(right)}${measuredText(result)}`;
  return `${equation} does not hold (${section}, ${step}${where}): ${values}.`;
}

function matrixText(matrix: Matrix | undefined): string {
  if (!matrix) {
    return 'unknown';
  }
  const rows = matrix.map(row => row.map(numberOrNot).join(', '));
  return matrix.length === 1 && matrix[0]?.length === 1
    ? rows.join()
    : `[${rows.join('; ')}]`;
}

function numberOrNot(value: number): string {
  return Number.isFinite(value) ? numberText(value) : String(value);
}

function measuredText({measured, measuredError = 0}: EquationResult): string {
  return measured && measuredError > MEASURED_TOLERANCE
    ? `, and central differences give ${matrixText(measured.map(row => row.map(value => value ?? NaN)))}`
    : '';
}
