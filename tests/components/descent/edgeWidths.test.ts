import {expect, test} from 'vitest';
import {movesIn, sizesIn} from '../../../src/components/descent/edgeWidths.ts';
import {weight} from '../../../src/math/term/parameter.ts';
import {courseOf} from '../../../src/network/course.ts';
import {defaultNetwork} from '../../../src/network/defaultNetwork.ts';

const {networks} = courseOf(defaultNetwork);
const w = weight(2, 1, 1);

test('A line shows how large its weight is, at steps and between them', () => {
  const size = sizesIn(networks);
  const [first, second] = networks.map(({weights}) => weights[1]![0]![0]!);

  expect(size(w, 0)).toBe(0.4);
  // Matt Mazur, "A Step by Step Backpropagation Example" (2015).
  expect(size(w, 1).toFixed(9)).toBe('0.358916480');
  expect(size(w, 0.5)).toBeCloseTo((first! + second!) / 2, 12);
});

test('A line shows how far its weight has moved, whatever its sign', () => {
  const move = movesIn(networks);

  expect(move(w, 0)).toBe(0);
  expect(move(w, 1)).toBeCloseTo(0.4 - 0.35891648, 9);
  expect(move(weight(2, 2, 1), 1)).toBeCloseTo(0.51130127 - 0.5, 8);
});
