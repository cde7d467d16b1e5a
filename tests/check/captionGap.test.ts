import {expect, test} from 'vitest';
import {captionGap} from '../../src/check/captionGap.ts';
import type {Seen} from '../../src/check/sight.ts';
import {disc, enclosure, line, showing, stay, value} from './helpers/things.ts';

/** From 880 to 1040 across, and from 960 to 1000 down. */
const caption = value('each', {kind: 'words', formula: 'caption', y: 980});

function found(...others: readonly Seen[]) {
  return captionGap(showing(stay(5, [caption, ...others])));
}

test.each<[string, Seen]>([
  ['type', value('w', {y: 935})],
  ['a node', disc('z', [960, 909])],
  ['a line', line('edge', [900, 955], [1000, 955])],
  ['a frame', enclosure({left: 900, top: 800, right: 1000, bottom: 955})],
])('Every shape too close to a caption is found: %s', (_, shape) => {
  expect(found(shape)).toMatchObject([
    {
      rule: 'caption',
      nodes: [shape.name],
      message: 'is 5 px from the caption, less than 8',
    },
  ]);
});

test('What lies on a caption has no gap at all', () => {
  expect(found(value('w', {y: 970}))).toMatchObject([
    {message: 'is 0 px from the caption, less than 8'},
  ]);
});

test('What keeps the gap, or stands beside the words, is not found', () => {
  expect(found(value('w', {y: 932}), value('v', {x: 1400, y: 980}))).toEqual(
    [],
  );
});

test('The words of one caption may stand close together', () => {
  const next = value('weight', {
    kind: 'words',
    formula: 'caption',
    x: 1062,
    y: 980,
  });
  expect(found(next)).toEqual([]);
});
