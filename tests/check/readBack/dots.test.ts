import {describe, expect, test} from 'vitest';
import {coreOf} from '../../../src/check/readBack/core.ts';
import {outcomeOf} from '../../../src/check/readBack/equationFault.ts';
import {plainNetwork} from '../../math/networks.ts';
import {typesetGlyphs} from './typesetGlyphs.ts';

const wide = coreOf(plainNetwork([2, 8, 7], 'sigmoid'));
const read = (tex: string) => outcomeOf(typesetGlyphs(tex), wide);

const more = (count: number) =>
  String.raw`\underset{\text{${count} more}}{\cdots}`;
const w = (row: number, column: number, layer = 2) =>
  `w^{(${layer})}_{${row}${column}}`;
const a = (index: number, layer = 1) => `a^{(${layer})}_{${index}}`;
const z = (index: number, layer = 1) => `z^{(${layer})}_{${index}}`;
const activated = (index: number) => String.raw`\sigma\left(${z(index)}\right)`;
const share = (index: number) =>
  String.raw`\dfrac{1}{2} \cdot \left(t_{${index}} - ${a(index, 2)}\right)^2`;
const slope = (of: string, by: string) =>
  String.raw`\dfrac{\partial ${of}}{\partial ${by}}`;
const matrix = (...rows: readonly string[]) =>
  String.raw`\begin{bmatrix} ${rows.join(String.raw` \\ `)} \end{bmatrix}`;
const row = (...cells: readonly string[]) => cells.join(' & ');

/** A sum of several, of which the middle is dots. */
function sumOf(
  term: (index: number) => string,
  [first, last]: readonly [number, number],
  dots = String.raw`\cdots`,
): string {
  return `${term(first)} + ${term(first + 1)} + ${dots} + ${term(last)}`;
}

describe('Dots stand for what goes on between their neighbours', () => {
  test.each([
    [
      'products',
      `${z(1, 2)} = ${sumOf(n => `${w(1, n)} \\cdot ${a(n)}`, [1, 8])} + b^{(2)}_{1}`,
    ],
    [
      'calls',
      `${z(3, 2)} = ${sumOf(n => `${w(3, n)} \\cdot ${activated(n)}`, [1, 8])} + b^{(2)}_{3}`,
    ],
    ['quotients, differences and squares', `E = ${sumOf(share, [1, 7])}`],
    ['plain symbols', `E = ${sumOf(n => `e_{${n}}`, [1, 7])}`],
    [
      'negatives',
      `-E = ${sumOf(n => String.raw`\left(-e_{${n}}\right)`, [1, 7])}`,
    ],
    [
      'derivatives',
      `${slope('E', a(1))} = ${sumOf(n => `${slope(`e_{${n}}`, a(n, 2))} \\cdot ${slope(a(n, 2), z(n, 2))} \\cdot ${w(n, 1)}`, [1, 7])}`,
    ],
    [
      'a row',
      `W^{(2)} = ${matrix(row(w(1, 1), w(1, 2), '\\cdots', w(1, 8)), row(w(2, 1), w(2, 2), '\\cdots', w(2, 8)), row('\\vdots', '\\vdots', '\\ddots', '\\vdots'), row(w(7, 1), w(7, 2), '\\cdots', w(7, 8)))}`,
    ],
    [
      'rows',
      `W^{(1)} = ${matrix(row(w(1, 1, 1), w(1, 2, 1)), row(w(2, 1, 1), w(2, 2, 1)), row('\\vdots', '\\vdots'), row(w(8, 1, 1), w(8, 2, 1)))}`,
    ],
    ['a column', `A^{(1)} = ${matrix(a(1), a(2), '\\vdots', a(8))}`],
    [
      'a column of which one is left out',
      `A^{(1)} = ${matrix(...[1, 2, 3, 4, 5, 6].map(n => a(n)), '\\vdots', a(8))}`,
    ],
    [
      'rows of which some cells are the same',
      `${matrix(row(a(1), 'x_{1}'), row(a(2), 'x_{1}'), row('\\vdots', '\\vdots'), row(a(8), 'x_{1}'))} = ${matrix(...Array.from({length: 8}, (_, at) => row(a(at + 1), 'x_{1}')))}`,
    ],
  ])('in a sum or a matrix of %s', (_, tex) => {
    expect(read(tex)).toMatchObject({kind: 'true'});
  });

  test.each([
    ['products', 5, (n: number) => `${w(1, n)} \\cdot ${a(n)}`],
    ['calls', 5, (n: number) => `${w(1, n)} \\cdot ${activated(n)}`],
  ] as const)(
    '%s, as many as is said, and no other number',
    (_, count, term) => {
      const outcomeWith = (said: number) =>
        read(`${z(1, 2)} = ${sumOf(term, [1, 8], more(said))} + b^{(2)}_{1}`);

      expect(outcomeWith(count).kind).toBe('true');
      expect(outcomeWith(count - 1)).toMatchObject({
        kind: 'untrue',
        why: 'dots say 4 more, and stand for 5',
      });
      expect(outcomeWith(count + 1).kind).toBe('untrue');
    },
  );

  test.each([
    ['that end too soon', `E = ${sumOf(n => `e_{${n}}`, [1, 6])}`],
    ['that begin too late', `E = ${sumOf(n => `e_{${n}}`, [2, 7])}`],
    [
      'that go on in another row',
      `${z(1, 2)} = ${sumOf(n => `${w(2, n)} \\cdot ${a(n)}`, [1, 8])} + b^{(2)}_{1}`,
    ],
    [
      'that are shorter in one row than in the matrix',
      `A^{(1)} = ${matrix(a(1), a(2), '\\vdots', a(7))}`,
    ],
  ])('and %s are not true', (_, tex) => {
    expect(read(tex).kind).toBe('untrue');
  });

  test.each([
    ['at the end of a sum', `E = e_{1} + e_{2} + \\cdots`],
    ['beside dots', `E = e_{1} + \\cdots + \\cdots + e_{7}`],
    ['between letters that differ', `E = e_{1} + e_{2} + \\cdots + t_{7}`],
    [
      'between layers that differ',
      `E = ${a(1)} + ${a(2)} + \\cdots + ${a(7, 2)}`,
    ],
    [
      'between indices that go on each in its way',
      `${z(1, 2)} = ${w(1, 1)} \\cdot ${a(1)} + ${w(1, 2)} \\cdot ${a(2)} + \\cdots + ${w(1, 8)} \\cdot ${a(7)}`,
    ],
    ['that go back', `E = e_{7} + e_{6} + \\cdots + e_{1}`],
    [
      'between numbers that differ',
      `E = 1 \\cdot e_{1} + \\cdots + 2 \\cdot e_{7}`,
    ],
    ['between kinds that differ', `E = e_{1} + \\cdots + e_{2} \\cdot e_{7}`],
    ['between what is the same', `A^{(1)} = ${matrix(a(1), '\\vdots', a(1))}`],
  ])('%s, they cannot be read', (_, tex) => {
    expect(read(tex).kind).toBe('unread');
  });
});
