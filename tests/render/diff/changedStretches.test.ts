import {expect, test} from 'vitest';
import {changedStretches} from '../../../src/render/diff/changedStretches.ts';

/** A share for each letter: `.` differs by nothing, `9` by most. */
function shares(text: string): number[] {
  return text
    .split('')
    .map(letter => (letter === '.' ? 0 : Number(letter) / 10));
}

test('a stretch is from its first frame to the end of its last, worst where most differs', () => {
  expect(changedStretches(shares('....1942....'), 4)).toEqual([
    {from: 1, to: 2, worst: 5, share: 0.9},
  ]);
});

test('equal pictures of less than a quarter of a second end no stretch', () => {
  expect(changedStretches(shares('1..1...1'), 12)).toMatchObject([
    {from: 0, to: 0.333},
    {from: 0.583, to: 0.667},
  ]);
});

test('where nothing differs there is no stretch', () => {
  expect(changedStretches(shares('......'), 10)).toEqual([]);
});
