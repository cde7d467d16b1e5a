import {describe, expect, test} from 'vitest';
import {workbench} from '../../../src/components/layout/bands.ts';
import {compose} from '../../../src/components/layout/composition.ts';
import type {Arrangement} from '../../../src/components/layout/equationLayout.ts';
import {productInNumbers} from '../../../src/components/numbers/productInNumbers.ts';
import {thingsToRead} from '../../../src/components/pace/thingsToRead.ts';
import {disagreementOf} from '../../../src/math/truth/disagreement.ts';
import type {Equation, Grid, Term} from '../../../src/math/term/term.ts';
import {termsWithin} from '../../../src/math/term/walk.ts';
import {textOf} from '../../../src/math/write/text.ts';
import {
  layerFormula,
  layerGrids,
} from '../../../src/math/formula/layerFormula.ts';
import {pointOf} from '../../../src/math/value/point.ts';
import {defaultNetwork} from '../../../src/network/defaultNetwork.ts';
import {forwardPass} from '../../../src/network/forward.ts';
import type {Matrix, Network} from '../../../src/network/network.ts';
import {pageOf} from '../../../src/page.ts';
import {size} from '../../../src/theme.ts';
import {scales, widestNetwork} from '../widestNetworks.ts';

function emOf(
  equations: readonly Equation[],
  arrangement: Partial<Arrangement> = {},
): number {
  const band = workbench(pageOf('landscape'), 'equations');
  return compose(equations, band, {em: size.formula, ...arrangement}).em;
}

function numbersOf(network: Network): readonly Equation[] {
  const point = pointOf(network);
  return productInNumbers(
    {emOf},
    {
      capitals: layerFormula(network, 2),
      grids: layerGrids(network, 2),
      point,
    },
  );
}

describe.each(scales)('Z = W A + B in numbers of about %d', scale => {
  const network = widestNetwork(scale);
  const equations = numbersOf(network);

  test('is legible', () => {
    expect(emOf(equations)).toBeGreaterThanOrEqual(size.formulaPair);
  });

  test('is the whole product, and true', () => {
    const numbers = equations.at(-1)!;

    expect(disagreementOf(numbers, pointOf(network))).toBeUndefined();
    expect(textOf(numbers)).toMatch(/=.*\+/s);
  });

  // Of tiny numbers Z is B, whatever W and A are, so that the sides agree.
  test('has the numbers of the network, each in its place', () => {
    const [w, b] = [network.weights[1]!, network.biases[1]!];
    const {z, a} = forwardPass(network);
    const {left, right} = equations.at(-1)!;
    const grids = [left, right].flatMap(gridsIn);

    expect(grids).toHaveLength(4);
    expect(grids.map(shownOf)).toEqual(
      [column(z[2]!), w, column(a[1]!), column(b)].map((matrix, at) =>
        shownOf(grids[at]!).map(({row, col}) => {
          const value = matrix[row - 1]![col - 1]!;
          return {row, col, value: expect.closeTo(value, placesFor(value))};
        }),
      ),
    );
  });
});

function column(values: readonly number[]): Matrix {
  return values.map(value => [value]);
}

function gridsIn(side: Term): readonly Grid[] {
  return Array.from(termsWithin(side)).filter(term => term.kind === 'grid');
}

/** What is written of a matrix, with its row and column there. */
function shownOf({cells, rowNumbers, columnNumbers}: Grid) {
  return rowNumbers.flatMap((row, i) =>
    columnNumbers.flatMap((col, j) => {
      const cell = cells[i]![j]!;
      return row !== undefined && col !== undefined && cell.kind === 'number'
        ? [{row, col, value: cell.value}]
        : [];
    }),
  );
}

/** Decimals at which a number of two significant digits still is that number. */
function placesFor(value: number): number {
  return 1 - Math.floor(Math.log10(Math.abs(value)));
}

test('A power of ten is one thing to read, as any other number is', () => {
  // Of each matrix or vector the first and the last row and column.
  expect(thingsToRead(numbersOf(widestNetwork(1e-12)).at(-1)!)).toBe(10);
  expect(thingsToRead(numbersOf(defaultNetwork).at(-1)!)).toBe(10);
});
