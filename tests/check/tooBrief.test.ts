import {describe, expect, test} from 'vitest';
import {tooBrief} from '../../src/check/tooBrief.ts';
import type {Seen} from '../../src/check/sight.ts';
import {showing, stay, value} from './helpers/things.ts';

const known = value('known');
const term = value('a', {x: 300});
const next = value('b', {x: 500});

/** Two terms, and how long the first has until the second arrives. */
function twoTerms(tenths: number) {
  return showing([
    ...stay(10, [known], 'start'),
    ...stay(tenths, [known, term], 'first'),
    ...stay(30, [known, term, next], 'second'),
  ]);
}

/** A thing that arrives 0.4 s before the next. */
function quick(thing: Seen) {
  return showing([
    ...stay(10, [known], 'start'),
    ...stay(4, [known, thing], 'first'),
    ...stay(30, [known, thing, next], 'second'),
  ]);
}

describe('A new term', () => {
  test('stays 0.8 s before the next arrives', () => {
    expect(tooBrief(twoTerms(9))).toEqual([]);
    expect(tooBrief(twoTerms(5))).toMatchObject([
      {
        rule: 'reading time',
        nodes: ['a'],
        message: expect.stringContaining('beat “first”'),
      },
    ]);
  });

  test('is not new when it comes from another place', () => {
    const moved = value('a', {x: 700, id: 'moved'});
    const film = showing([
      ...stay(20, [known, term], 'start'),
      ...stay(5, [known, moved], 'moved'),
      ...stay(5, [known, term], 'back'),
      ...stay(30, [known], 'end'),
    ]);

    expect(tooBrief(film)).toEqual([]);
  });

  test('is no name on a drawing, and no sign', () => {
    expect(tooBrief(quick(value('=', {kind: 'equation'})))).toEqual([]);
    expect(tooBrief(quick(value('w', {kind: 'label', x: 300})))).toEqual([]);
    expect(tooBrief(quick(value('w', {kind: 'words', x: 300})))).toHaveLength(
      1,
    );
  });
});

describe('Much that is new', () => {
  const words = value('ten words that a viewer has to read at once', {
    kind: 'words',
    x: 300,
  });
  const after = (tenths: number) =>
    showing([
      ...stay(10, [known], 'start'),
      ...stay(tenths, [known, words], 'words'),
      ...stay(30, [known, words, next], 'end'),
    ]);

  test('takes a fifth of a second for each word', () => {
    expect(tooBrief(after(20))).toEqual([]);
    expect(tooBrief(after(15))).toMatchObject([
      {message: 'beat “words”: 10 new things to read in 1.5 s, less than 2.0'},
    ]);
  });

  test('is no news in what a figure begins with', () => {
    const film = showing([
      ...stay(8, [known, words], 'start'),
      ...stay(30, [known, words, next], 'end'),
    ]);

    expect(tooBrief(film)).toEqual([]);
  });
});
