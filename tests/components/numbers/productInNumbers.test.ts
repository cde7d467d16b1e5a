import {describe, expect, test} from 'vitest';
import {workbench} from '../../../src/components/layout/bands.ts';
import {compose} from '../../../src/components/layout/composition.ts';
import type {Arrangement} from '../../../src/components/layout/equationLayout.ts';
import {productInNumbers} from '../../../src/components/numbers/productInNumbers.ts';
import {thingsToRead} from '../../../src/components/pace/thingsToRead.ts';
import {disagreementOf} from '../../../src/math/truth/disagreement.ts';
import type {Equation} from '../../../src/math/term/term.ts';
import {textOf} from '../../../src/math/write/text.ts';
import {
  layerFormula,
  layerGrids,
} from '../../../src/math/formula/layerFormula.ts';
import {pointOf} from '../../../src/math/value/point.ts';
import {defaultNetwork} from '../../../src/network/defaultNetwork.ts';
import type {Network} from '../../../src/network/network.ts';
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
});

test('A power of ten is one thing to read, as any other number is', () => {
  // Of each matrix or vector the first and the last row and column.
  expect(thingsToRead(numbersOf(widestNetwork(1e-12)).at(-1)!)).toBe(10);
  expect(thingsToRead(numbersOf(defaultNetwork).at(-1)!)).toBe(10);
});
