import {describe, expect, test} from 'vitest';
import {union} from '../../../src/box.ts';
import {
  bent,
  changeOf,
  isRigid,
} from '../../../src/components/board/outlineMotion.ts';
import {outlineBox} from '../../../src/components/type/outlineBox.ts';
import {scaled} from '../../../src/components/type/svgTransform.ts';
import {type Outline, typeset} from '../../../src/components/type/typeset.ts';

/** The brackets around a column of so many rows. */
function brackets(
  rows: number,
  [left, right] = ['[', ']'],
): readonly Outline[] {
  const cells = Array.from({length: rows}, () => 'x').join('\\\\');
  const {outlines} = typeset(
    `\\left${left}\\begin{matrix}${cells}\\end{matrix}\\right${right}`,
  );
  return outlines.filter(({char}) => char !== 'x');
}

function widthOf([piece]: readonly Outline[]): number {
  const {left, right} = outlineBox(piece!);
  return right - left;
}

function boxOf(outlines: readonly Outline[]) {
  return union(outlines.map(outlineBox))!;
}

describe('Brackets that get taller', () => {
  test('in the same pieces stretch, and keep their width', () => {
    const [small, tall] = [brackets(4), brackets(6)];
    const change = changeOf(small, tall);
    if (change.kind !== 'same') throw new Error('The pieces differ.');

    const halfway = bent(change.shape, 0.5);
    const [first, last] = [boxOf(small), boxOf(tall)];
    expect(boxOf(bent(change.shape, 0)).top).toBeCloseTo(first.top);
    expect(boxOf(halfway).top).toBeCloseTo((first.top + last.top) / 2);
    expect(boxOf(bent(change.shape, 1))).toEqual(last);
    expect(widthOf(halfway)).toBeCloseTo(widthOf(tall));
  });

  test('in another cut fade into it, each on its side', () => {
    const [small, tall] = [brackets(1, ['(', ')']), brackets(3, ['(', ')'])];
    const change = changeOf(small, tall);
    if (change.kind !== 'other') throw new Error('The cut is the same.');

    const [first, last] = [boxOf(small), boxOf(tall)];
    for (const side of ['left', 'top', 'right', 'bottom'] as const) {
      expect(boxOf(bent(change.old, 0))[side]).toBeCloseTo(first[side]);
      expect(boxOf(bent(change.fresh, 1))[side]).toBeCloseTo(last[side]);
      expect(boxOf(bent(change.fresh, 0))[side]).toBeCloseTo(first[side]);
      expect(boxOf(bent(change.old, 1))[side]).toBeCloseTo(last[side]);
    }
  });
});

test('A symbol that only moves and grows is moved as one', () => {
  const {outlines} = typeset('w_{11}^{(2)}');
  const larger = outlines.map(outline => ({
    ...outline,
    transform: scaled(outline.transform, 2),
  }));
  const change = changeOf(outlines, larger);
  expect(change.kind === 'same' && isRigid(change.shape)).toBe(true);
});

test('A bracket pair that closes in is not moved as one', () => {
  const pair = brackets(1);
  const apart = pair.map((outline, at) =>
    at === 0 ? outline : {...outline, transform: shifted(outline)},
  );
  const change = changeOf(pair, apart);
  expect(change.kind === 'same' && isRigid(change.shape)).toBe(false);
});

function shifted({transform: [a, b, c, d, e, f]}: Outline) {
  return [a, b, c, d, e + 3, f] as const;
}
