import {describe, expect, test} from 'vitest';
import {tooFaint} from '../../src/check/tooFaint.ts';
import type {Seen} from '../../src/check/sight.ts';
import {disc, enclosure, showing, stay, value} from './helpers/things.ts';

function dimmed(color: string): Seen {
  return value('dim', {color, strength: 0.4});
}

function begun(color: string): Seen {
  return value('begun', {color, strength: 0.97});
}

function found(...seen: readonly Seen[]) {
  return tooFaint(showing(stay(5, seen)));
}

describe('What is spoken of', () => {
  test('stands out by 4.5:1', () => {
    expect(found(value('grey', {color: '#767676'}))).toMatchObject([
      {rule: 'contrast', nodes: ['grey']},
    ]);
    expect(found(value('light', {color: '#898989'}))).toEqual([]);
  });

  test('is judged by its colour when a fade has just begun', () => {
    expect(found(begun('#7f7f7f'))).toEqual([]);
    expect(found(begun('#767676'))).toHaveLength(1);
  });

  test('is measured against the fill that it stands on', () => {
    const box = {left: 900, top: 510, right: 1020, bottom: 570};
    const grey = value('grey', {color: '#898989'});

    expect(found(enclosure(box), grey)).toHaveLength(1);
    expect(found(grey, enclosure(box))).toEqual([]);
    const fill = {color: '#3a404b', opacity: 1};
    expect(found(disc('under it', [960, 540], {fill}), grey)).toHaveLength(1);
    expect(found(disc('below it', [960, 640], {fill}), grey)).toEqual([]);
  });
});

test('A tint counts while it rests behind type, not while it passes over it', () => {
  const grey = value('grey', {color: '#898989'});
  const tinted = (away: number) => ({
    seen: [
      enclosure({left: 800 - away, top: 500, right: 1200 - away, bottom: 580}),
      grey,
    ],
  });
  const passing = [150, 100, 50, 0, -50, -100, -150].map(tinted);
  const staying = passing.map(() => tinted(0));

  expect(tooFaint(showing(passing))).toEqual([]);
  expect(tooFaint(showing(staying))).toHaveLength(1);
});

describe('What is dimmed', () => {
  test('stands out by 2:1 still', () => {
    expect(found(dimmed('#8f92ff'))).toEqual([]);
    expect(found(dimmed('#5b6577'))).toMatchObject([
      {message: expect.stringContaining('less than 2:1')},
    ]);
  });

  test('is nobody’s concern while it fades', () => {
    const fading = [0.4, 0.3, 0.2, 0.15].map(strength => ({
      seen: [value('fading', {strength})],
    }));

    expect(tooFaint(showing(fading))).toEqual([]);
  });
});
