import {describe, expect, test} from 'vitest';
import type {Seen} from '../../../src/check/sight.ts';
import {
  disc,
  enclosure,
  line,
  placedValue,
  value,
} from '../../check/helpers/things.ts';
import {PopFinder} from './PopFinder.ts';

const ground = '#11151d';

/** What pops while these frames are shown one after the other. */
function popsIn(...frames: readonly (readonly Seen[])[]): readonly string[] {
  const finder = new PopFinder(ground);
  return [...frames, frames.at(-1)!].flatMap((seen, at) =>
    finder
      .next({time: at / 60, seen})
      .map(({name, change}) => `${name} ${change}`),
  );
}

function strong(strength: number): readonly Seen[] {
  return [value('w', {strength})];
}

/** A bracket of two pieces, whose box is so wide and so high. */
function bracket(width: number, height: number): Seen {
  const box = {left: 0, top: 0, right: width, bottom: height};
  const inside = {left: 0, top: 0, right: 0.5, bottom: 2};
  const glyph = {at: [0, 1], size: 1, box: inside} as const;
  return {
    ...placedValue('(', box),
    kind: 'equation',
    id: 'fence',
    glyphs: [glyph],
  };
}

function grown(em: number): readonly Seen[] {
  const box = {left: 0, top: 0, right: em, bottom: em};
  return [{...placedValue('w', box), em}];
}

function counted(name: string): readonly Seen[] {
  return [value(name, {id: 'n'})];
}

function filled(opacity: number): readonly Seen[] {
  return [disc('E', [0, 0], {fill: {color: '#ff764b', opacity}})];
}

describe('A mark pops that', () => {
  test('appears at once', () => {
    expect(popsIn([], strong(1), strong(1))).toEqual(['w appears at 100 %']);
  });

  test('vanishes at once', () => {
    expect(popsIn(strong(1), strong(1), [])).toEqual(['w vanishes at 100 %']);
  });

  test('turns bright at once', () => {
    expect(popsIn(strong(0.4), strong(0.4), strong(1))).toEqual([
      'w goes from 40 % to 100 %',
    ]);
  });

  test('gets another size at once', () => {
    const small = [value('w', {em: 42})];
    expect(popsIn(small, small, [value('w', {em: 50})])).toEqual([
      'w goes from 42 to 50 px in width',
      'w goes from 42 to 50 px in height',
    ]);
  });

  test('is cut differently in the same box, as a taller bracket is', () => {
    const before = [bracket(40, 160)];
    expect(popsIn(before, before, [bracket(70, 160)])).toEqual([
      '( goes from 80 to 140 px in width',
    ]);
  });

  test('lies as a copy on what it is a copy of', () => {
    const copy = value('w', {id: 'copy'});
    expect(popsIn(strong(1), [...strong(1), copy])).toEqual([
      'w appears at 100 %',
    ]);
  });

  test('gets digits', () => {
    expect(
      popsIn([value('0.25', {id: 'n'})], [value('0.2500', {id: 'n'})]),
    ).toEqual(['0.2500 appears at 100 %', '0.25 vanishes at 100 %']);
  });

  test('is filled at once', () => {
    expect(popsIn(filled(1), filled(1), filled(0.1))).toEqual([
      'E is filled to 10 % after 100 %',
    ]);
  });

  test('is a line cut off', () => {
    const pulse = [line('edge', [0, 0], [100, 0])];
    expect(popsIn(pulse, pulse, [])).toEqual([
      'edge #888888 goes from 100 to 0 px of ink',
    ]);
  });
});

describe('A mark does not pop that', () => {
  test('fades in or out, however fast', () => {
    expect(popsIn([], strong(0.4), strong(0.8), strong(1))).toEqual([]);
    expect(popsIn(strong(1), strong(0.6), strong(0.2), [])).toEqual([]);
  });

  test('grows from nothing', () => {
    expect(popsIn([], grown(12), grown(22), grown(30))).toEqual([]);
  });

  test('moves', () => {
    expect(popsIn([value('w')], [value('w', {x: 1500})])).toEqual([]);
  });

  test('is drawn by another node from now on', () => {
    expect(popsIn(strong(1), [value('w', {id: 'next', x: 965})])).toEqual([]);
  });

  test('counts', () => {
    expect(popsIn(counted('0.30'), counted('0.31'), counted('0.32'))).toEqual(
      [],
    );
  });

  test('is a plate of the ground under a number', () => {
    const box = {left: 0, top: 0, right: 90, bottom: 40};
    const plate = {...enclosure(box), color: ground};
    expect(popsIn([], [plate], [plate])).toEqual([]);
  });
});
