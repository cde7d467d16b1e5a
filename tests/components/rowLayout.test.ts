import {describe, expect, test} from 'vitest';
import {limits} from '../../src/check/limits.ts';
import {layOutRow} from '../../src/components/rowLayout.ts';
import {valueWidth} from '../../src/components/setValue.ts';
import {formatValue} from '../../src/math/formatValue.ts';
import type {RowPiece} from '../../src/math/index.ts';
import {size} from '../../src/theme.ts';

/** Values under factors that stand 110 pixels apart, as those of a long product do. */
function productOf(values: readonly number[], pitch = 110) {
  const row = values.flatMap((value, at): RowPiece[] => [
    ...(at > 0
      ? [{kind: 'operator', text: '×', sign: `${at}.times`} as const]
      : []),
    {kind: 'value', of: String(at), text: formatValue(value)},
  ]);
  return layOutRow(row, {
    anchorOf: term => ({x: Number(term) * pitch, bottom: 0}),
    signAt: sign => (parseInt(sign, 10) - 0.5) * pitch,
    largest: size.factorValue,
    least: -864,
    most: 864,
  });
}

describe.each([
  ['small', [-4.56e-6, 3.293e-7, 1]],
  ['smallest', [-4.56e-308, 4.56e-308, -4.56e-308, 1e-300]],
  ['large', [-99999.25, 1.5e308, -123456, 0.4]],
  ['usual', [0.7414, 0.1868, 0.5933]],
])('Under a product, %s values', (_, values) => {
  const {pieces, em} = productOf(values);

  test('can be read', () => {
    expect(em).toBeGreaterThanOrEqual(limits.glyph);
  });

  test('and the signs between them do not touch each other', () => {
    for (const [at, {piece, x}] of pieces.entries()) {
      const before = pieces[at - 1];
      if (!before) continue;
      const widths = [before.piece, piece].map(each =>
        'text' in each ? valueWidth(each.text, em) : 0,
      );

      expect(x - before.x).toBeGreaterThan((widths[0]! + widths[1]!) / 2);
    }
  });
});

test('Usual values stand under the middle of their factors', () => {
  const {pieces} = productOf([0.7414, 0.1868, 0.5933], 160);
  const values = pieces.filter(({piece}) => piece.kind === 'value');

  expect(values.map(({x}) => x)).toEqual([0, 160, 320]);
});
