import {describe, expect, test} from 'vitest';
import {limits} from '../../../src/check/limits.ts';
import {
  layOutLegibly,
  layOutRow,
  type RowLayout,
} from '../../../src/components/numbers/rowLayout.ts';
import {valueWidth} from '../../../src/components/type/setValue.ts';
import {formatTo, formatValue} from '../../../src/math/write/formatValue.ts';
import type {RowPiece} from '../../../src/math/value/numberRow.ts';
import {size} from '../../../src/theme.ts';

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
        each.kind === 'function' ? 0 : valueWidth(each.text, em),
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

test('Values get smaller rather than stand below another term, and the room for a result is kept after the last line', () => {
  const room = 300;
  const terms = [0, 100, 200, 300].map(x => ({x, bottom: 0, half: 40}));
  const row = terms.flatMap((_, at): RowPiece[] => [
    ...(at > 0 ? [{kind: 'operator', text: '×'} as const] : []),
    {kind: 'value', of: String(at), text: '0.1234'},
  ]);
  const {pieces, em, right, isUnder} = layOutRow(row, {
    anchorOf: term => terms[Number(term)]!,
    signAt: () => undefined,
    largest: size.factorValue,
    least: -800,
    most: 340 + room,
    aside: room,
  });
  const values = pieces.filter(({piece}) => piece.kind === 'value');

  expect(isUnder).toBe(true);
  expect(em).toBeGreaterThanOrEqual(size.raised);
  expect(right).toBeLessThanOrEqual(340 + 1e-6);
  for (const [at, {x}] of values.entries()) {
    const away = terms.map(term => Math.max(0, Math.abs(x - term.x) - 40));

    expect(away[at]).toBe(Math.min(...away));
  }
});

describe('A row that has to stay within a reach', () => {
  test.each([
    [2, '(−1.234×10⁻⁴⁰)'],
    [8, '(−1.2×10⁻⁴⁰)'],
  ])('has as many digits of %d values as can be read', (count, text) => {
    const row = sumOf(count);

    expect(new Set(valuesIn(row))).toEqual(new Set([text]));
    expect(row.em).toBeGreaterThanOrEqual(size.value);
  });

  test('is not written where it cannot be read', () => {
    expect(valuesIn(sumOf(12))).toEqual([]);
  });
});

/** A sum of so many values, with ever fewer digits where they have no room. */
function sumOf(count: number): RowLayout {
  const written = (digits: number) =>
    Array.from({length: count}, (_, at): RowPiece[] => [
      ...(at > 0 ? [{kind: 'operator', text: '+'} as const] : []),
      {
        kind: 'value',
        of: String(at),
        text: `(${formatTo(-1.234e-40, digits)})`,
      },
    ]).flat();
  return layOutLegibly(
    [4, 3, 2, 1].map(digits => () => written(digits)),
    {
      anchorOf: () => ({x: 0, bottom: 0}),
      signAt: () => undefined,
      largest: size.factorValue,
      least: -864,
      most: 864,
    },
  );
}

function valuesIn({pieces}: RowLayout): readonly string[] {
  return pieces.flatMap(({piece}) =>
    piece.kind === 'value' ? [piece.text] : [],
  );
}
