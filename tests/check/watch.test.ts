import {expect, test} from 'vitest';
import {watch} from '../../src/check/watch.ts';
import type {Player} from '../../src/stage/index.ts';

test('A beat is seen two frames before its time, where it is not known earlier as soon as it is, and none is later than the end', async () => {
  const moments = await watch(
    playerWith([
      {name: 'at once', time: 0, knownFrom: 0},
      {name: 'in time', time: 8 / 30, knownFrom: 1},
      {name: 'short', time: 14 / 30, knownFrom: 14},
      {name: 'never ends', time: 10, knownFrom: 16},
    ]),
  );
  expect(
    moments.flatMap(({beat, time}) => (beat ? [[beat, time * 30]] : [])),
  ).toEqual([
    ['at once', 0],
    ['in time', 6],
    ['short', 14],
    ['never ends', 19],
  ]);
});

test('Of beats that end at one moment, the last is told', async () => {
  const moments = await watch(
    playerWith([
      {name: 'no rest', time: 8 / 30, knownFrom: 1},
      {name: 'nor this', time: 8 / 30, knownFrom: 1},
    ]),
  );

  expect(moments.flatMap(({beat}) => beat ?? [])).toEqual(['nor this']);
});

const unasked = () => Promise.reject(new Error('A watch does not draw.'));

/** A player of 20 frames that show nothing, whose beats are learned as they begin. */
function playerWith(
  beats: readonly {name: string; time: number; knownFrom: number}[],
): Player {
  let frame = 0;
  return {
    fps: 30,
    frames: 20,
    warnings: [],
    timingWarnings: [],
    keepsTiming: false,
    changed: false,
    stirred: true,
    get frame() {
      return frame;
    },
    get scenes() {
      const events = beats.filter(({knownFrom}) => knownFrom <= frame);
      const known = {events, slides: [], sounds: [], passed: []};
      return [{name: 'one', firstFrame: 0, frames: 20, ...known}];
    },
    get picture(): never {
      throw new Error('A watch does not draw.');
    },
    seek: unasked,
    draw: unasked,
    visit: async () => [],
    leaveOut: () => {},
    placeOf: () => undefined,
    advance: async () => frame < 19 && ++frame > 0,
  };
}
