import {expect, test} from 'vitest';
import {catalogue, isFilm} from '../../../src/catalogue.ts';
import {playedFps} from '../../../src/check/index.ts';
import type {Moment, SeenLettering} from '../../../src/check/sight.ts';
import {watch} from '../../../src/check/watch.ts';
import {isWhole} from '../../helpers/isWhole.ts';
import {openFigure} from '../../helpers/openFigure.ts';
import {sampleNetworks} from '../../helpers/sampleNetworks.ts';
import {strangersIn} from './betweenRests.ts';

/** In these, parts are kept, merged, split, new and gone, and numbers count. */
const sampled = ['08', '13'];
const figures = catalogue.filter(
  figure => !isFilm(figure) && (isWhole || sampled.includes(figure.id)),
);

test.each(figures)(
  'no part of figure $id shows on its way what neither its old nor its new place shows',
  {timeout: 60_000},
  async figure => {
    const player = await openFigure(figure, {
      network: sampleNetworks.get('default')!,
      theme: 'dark',
      size: {width: 1920, height: 1080},
      fps: playedFps,
      captions: false,
      timeline: 'played',
    });

    expect(strangersIn(await watch(player))).toEqual([]);
  },
);

function part(name: string, kind: 'equation' | 'value'): SeenLettering {
  const box = {left: 0, top: 0, right: 10, bottom: 10};
  const look = {color: '#ffffff', strength: 1, box, em: 10, smallest: 10};
  return {...look, kind, name, id: name, owners: ['scene', 'board', name]};
}

/** Three moments: at rest, on the way, and at rest again. */
function moving(
  kind: 'equation' | 'value',
  ...names: readonly [string, string, string]
): readonly Moment[] {
  const node = {
    kind: 'disc',
    name: 'a1-1',
    color: '#ffffff',
    strength: 1,
    center: [0, 0],
    radius: 10,
    fill: {color: '#000000', opacity: 1},
    id: 'disc',
    owners: ['scene', 'board'],
  } as const;
  return names.map((name, at) => {
    const seen = [node, part(name, kind)];
    return {time: at, seen, resting: at === 1 ? [node] : seen};
  });
}

test.each([
  ['a symbol', moving('equation', 'w₁₁', 'w₁₂', 'w₁₁'), 'w₁₂'],
  ['a symbol of two', moving('equation', 'w₁₁', 'w₂₂', 'w₁₂'), 'w₂₂'],
  ['a number beyond its end', moving('value', '0.40', '0.60', '0.50'), '0.60'],
])('a stranger is found on the way: %s', (_, moments, text) => {
  expect(strangersIn(moments)).toEqual([{time: 1, text}]);
});

test.each([
  ['the old symbol', moving('equation', 'w₁₁', 'w₁₁', 'w₁₂')],
  ['the new symbol', moving('equation', 'w₁₁', 'w₁₂', 'w₁₂')],
  ['a number that counts up', moving('value', '0.40', '0.45', '0.50')],
])('no stranger is %s', (_, moments) => {
  expect(strangersIn(moments)).toEqual([]);
});
