import colours from 'picocolors';
import type {EquationResult} from '../../math/truth/equationResult.ts';
import type {Verification} from '../../math/verify.ts';
import {numberText} from './gradientTable.ts';
import {table} from './table.ts';
import {countText} from './wording.ts';

/** The output of `verify`: a table for each section, and a summary. */
export function verificationTable(verification: Verification): string {
  const {results} = verification;
  const names = [...new Set(results.map(({section}) => section))];
  const tables = names.map(name => {
    const own = results.filter(({section}) => section === name);
    return [colours.bold(name), sectionTable(own)].join('\n');
  });
  const notes = notesOf(verification);
  return [...tables, ...notes, verdict(verification)].join('\n\n');
}

/** Equations vary in width, so they follow the columns. */
function sectionTable(results: readonly EquationResult[]): string {
  const columns = table([headings, ...results.map(rowOf)]).split('\n');
  return columns
    .map((line, index) => {
      const result = results[index - 1];
      return result ? `${line}  ${equationText(result)}` : line;
    })
    .join('\n');
}

const headings = [
  '',
  'left side',
  'right side',
  'differences',
  'error',
  'shape',
];

function rowOf(result: EquationResult): string[] {
  const {left, right, measured, belowNoise, relativeError, passed} = result;
  const {row, column} = worstEntry(result);
  const value = (grid: readonly (readonly (number | undefined)[])[] = []) => {
    const number = grid[row]?.[column];
    return number === undefined ? '' : numberText(number);
  };
  return [
    passed ? 'pass' : 'FAIL',
    value(left),
    value(right),
    belowNoise === undefined
      ? value(measured)
      : `below ${belowNoise.toExponential(1)}`,
    errorText(relativeError),
    left ? `${left.length}×${left[0]?.length ?? 0}` : '',
  ];
}

/** For a matrix, the entry with the largest difference stands for all. */
function worstEntry({left = [], right = []}: EquationResult): {
  row: number;
  column: number;
} {
  const apart = left.flatMap((values, row) =>
    values.map((value, column) => ({
      row,
      column,
      distance: Math.abs(value - (right[row]?.[column] ?? NaN)),
    })),
  );
  return apart.reduce(
    (worst, entry) => (entry.distance > worst.distance ? entry : worst),
    {row: 0, column: 0, distance: 0},
  );
}

function equationText({equation, layer, problem}: EquationResult): string {
  const where = layer === undefined ? '' : `  (ℓ = ${layer})`;
  return `${equation}${where}${problem === undefined ? '' : `: ${problem}`}`;
}

/** Notes on slopes that have several values or cannot be measured. */
function notesOf({kinks, belowNoise, worstNoise}: Verification): string[] {
  const hidden =
    belowNoise === 0
      ? []
      : [
          `In ${countText(belowNoise, 'equation')} a slope is too small to measure: central differences only show that it is below ${errorText(worstNoise)}.`,
        ];
  return [...kinks.map(({text}) => text), ...hidden];
}

function verdict(verification: Verification): string {
  const {equations, failed, worstRelativeError, worstMeasuredError} =
    verification;
  const sum = `${countText(equations, 'equation')}, ${failed} failed; worst relative error ${errorText(worstRelativeError)} between the sides, ${errorText(worstMeasuredError)} to central differences`;
  return failed > 0 ? colours.red(sum) : colours.green(sum);
}

function errorText(error: number): string {
  return error === 0 ? '0' : error.toExponential(1);
}
