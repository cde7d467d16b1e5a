import {describe, expect, test} from 'vitest';
import {shown} from '../../helpers/shown.ts';
import {colourAt, drawFrame} from '../player/drawing.ts';
import {openBasics as open} from '../player/openBasics.ts';

describe('Beats', () => {
  test('fall where the script puts them, or later where the .meta file does', async () => {
    const {scenes, frames, timingWarnings} = await open(['beats'], {fps: 20});

    expect(scenes[0]?.events).toEqual([
      {name: 'first', time: 1},
      {name: 'second', time: 2},
    ]);
    expect(frames).toBe(3 * 20);
    expect(timingWarnings).toEqual([
      expect.stringContaining('beats.meta times the beat "first" before'),
    ]);
  });

  test('are where the script puts them when saved times do not count', async () => {
    const {scenes} = await open(['beats'], {fps: 20, timing: 'script'});

    expect(scenes[0]?.events.map(event => event.time)).toEqual([1, 1.5]);
  });

  test.each(['saved', 'script'] as const)(
    'rest as was moved elsewhere, in place of the .meta file (%s)',
    async timing => {
      const scenes = {beats: [{name: 'first', rest: 0.25}], faded: 'no list'};
      const moved = {file: 'f.json', scenes};
      const player = await open(['beats'], {fps: 20, timing, moved});

      expect(player.scenes[0]?.events).toEqual([
        {name: 'first', time: 1.25},
        {name: 'second', time: 1.75},
      ]);
      expect(player.scenes[0]?.passed).toMatchObject([
        {own: 0, rest: 0.25},
        {own: 0, rest: 0},
      ]);
      expect(player.timingWarnings).toEqual([]);
      await expect(open(['faded'], {moved})).rejects.toThrow(
        'The timing in f.json (faded) cannot be used: its timeEvents are "no list".',
      );
    },
  );

  test('that were moved elsewhere and are not there are told with that place', async () => {
    const scenes = {beats: [{name: 'third', rest: 1}]};
    const moved = {file: 'f.json', scenes};
    const {timingWarnings} = await open(['beats'], {moved});

    expect(timingWarnings).toEqual([
      'f.json (beats) times the beat "third", which scene "beats" does not have. Its beats: first, second. Rename the entry or remove it.',
    ]);
  });

  test('are when the picture changes', async () => {
    const player = await open(['beats'], {fps: 20});
    const colours = [];
    for (const frame of [18, 20, 38, 40]) {
      await drawFrame(player, frame);
      colours.push(colourAt(shown(player), 0, 0).slice(0, 3));
    }

    expect(colours).toEqual([
      [255, 0, 0],
      [0, 255, 0],
      [0, 255, 0],
      [0, 0, 255],
    ]);
  });
});
