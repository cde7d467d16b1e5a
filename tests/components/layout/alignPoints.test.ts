import {expect, test} from 'vitest';
import {alignPoints} from '../../../src/components/layout/alignPoints.ts';
import {outlineBox} from '../../../src/components/type/outlineBox.ts';
import {typeset} from '../../../src/components/type/typeset.ts';

test.each([
  ['minus signs', ['0.40', '-0.55', '-0.02274']],
  ['whole parts and numbers of decimals', ['12.25', '-1.106', '0.0004386']],
  ['a zero and a whole part alone', ['0', '12346', '99.50', '1.50']],
])('the points of a centred column stand under each other: %s', (_, column) => {
  const rows = alignPoints(column).join(' \\\\ ');
  const {outlines} = typeset(`\\begin{matrix} ${rows} \\end{matrix}`);
  const points = outlines
    .filter(({char}) => char === '.')
    .map(outline => outlineBox(outline).left.toFixed(3));

  expect(points.length).toBeGreaterThan(1);
  expect(new Set(points).size).toBe(1);
});

test('powers of ten and dots stay as they are', () => {
  const column = ['4.560 \\times 10^{-6}', '\\vdots'];

  expect(alignPoints(column)).toEqual(column);
});
