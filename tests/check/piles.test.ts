import {expect, test} from 'vitest';
import {piles} from '../../src/check/piles.ts';
import type {Seen} from '../../src/check/sight.ts';
import {showing, stay, value} from './helpers/things.ts';

/** Parts that come from both sides, and are this far apart in the middle. */
function meeting(gap: number, tenths: number, look = {}) {
  const at = (x: number): Seen[] => [
    value('a', {x: 960 - x, ...look}),
    value('b', {x: 960 + x, ...look}),
  ];
  const way = Array.from({length: tenths}, (_, step) => at(gap / 2 + step));
  return showing([
    ...stay(1, at(400)),
    ...way.map(seen => ({seen})),
    ...stay(1, at(400)),
  ]);
}

/** A resting part, and another one so far beside it. */
function beside(name: string, x: number, id = name): Seen[] {
  return [value('w'), value(name, {id, x: 960 + x})];
}

function part(name: string, formula: string, x: number, y: number): Seen {
  return value(name, {kind: 'equation', formula, x, y});
}

test('Parts that cover each other on their way for 0.2 s pile up', () => {
  expect(piles(meeting(20, 3))).toEqual([
    {
      rule: 'pile',
      time: 0.1,
      until: expect.closeTo(0.3),
      nodes: ['a', 'b'],
      message: 'cover each other on their way for 0.2 s',
    },
  ]);
});

test('Parts that pass each other more quickly do not', () => {
  expect(piles(meeting(20, 2))).toEqual([]);
});

test('Parts that hardly touch do not', () => {
  expect(piles(meeting(80, 5))).toEqual([]);
});

test('Parts that are nearly gone do not', () => {
  expect(piles(meeting(20, 5, {strength: 0.2}))).toEqual([]);
});

test('A bracket, a bar or a sign may pass what it belongs to', () => {
  const glances = [0, 2, 4, 6, 8].map(x => ({seen: beside('(', x)}));
  expect(piles(showing(glances))).toEqual([]);
});

test('A copy that moves off a resting part piles up with it', () => {
  const glances = [0, 4, 9, 15, 22].map(x => ({seen: beside('w', x, 'copy')}));
  expect(piles(showing(glances))).toMatchObject([{nodes: ['w']}]);
});

test('Many parts of two equations are one finding', () => {
  const glances = Array.from({length: 5}, (_, at) => ({
    seen: [0, 60].flatMap(y => [
      part(`a${y}`, 'one', 960 - at * 3, y),
      part(`b${y}`, 'two', 960 + at * 3, y),
    ]),
  }));
  expect(piles(showing(glances))).toMatchObject([
    {nodes: ['a0', 'b0', 'a60', 'b60']},
  ]);
});
