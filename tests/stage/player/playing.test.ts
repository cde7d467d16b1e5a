import {beforeAll, describe, expect, test} from 'vitest';
import {
  loadProject,
  openPlayer,
  type StageProject,
} from '../../../src/stage/index.ts';
import {shown} from '../../helpers/shown.ts';
import {fixturePath} from '../fixtures/fixturePath.ts';
import {colourAt, drawFrame, pixelsOf} from './drawing.ts';
import {openBasics as open} from './openBasics.ts';

let project: StageProject;

beforeAll(async () => {
  project = await loadProject(fixturePath('basics'));
});

describe('A loaded project', () => {
  test('tells its scenes in order and the size that it is designed for', () => {
    expect(project.scenes.slice(0, 3)).toEqual(['moving', 'faded', 'held']);
    expect(project.size).toEqual({width: 1920, height: 1080});
    expect(project.root).toMatch(/basics$/);
  });

  test('is the same when it is loaded again, and the only one of its process', async () => {
    await expect(loadProject(fixturePath('basics'))).resolves.toBe(project);
    await expect(loadProject(fixturePath('failing'))).rejects.toThrow(
      'Load it in a process of its own.',
    );
  });

  test('is only played where it was loaded', async () => {
    await expect(
      openPlayer({...project}, {width: 1, height: 1, fps: 1}),
    ).rejects.toThrow('was not loaded in this process');
  });
});

describe('The frames of a scene', () => {
  test.each([10, 12, 15, 24, 25, 30, 48, 50, 60, 120])(
    'of two seconds are exactly 2 × %d',
    async fps => {
      const player = await open(['moving'], {fps});

      expect(player.frames).toBe(2 * fps);
    },
  );

  test('show the time frame / fps', async () => {
    const player = await open(['moving'], {width: 1920, height: 1080, fps: 20});
    await drawFrame(player, 5);
    const left = -500 + 1000 * (5 / 20);

    expect(colourAt(shown(player), left, 0)).toEqual([255, 0, 0, 255]);
    expect(colourAt(shown(player), left - 101, 0)[3]).toBe(0);
    expect(colourAt(shown(player), left + 101, 0)[3]).toBe(0);
  });

  test('are stepped through one by one, until the last', async () => {
    const player = await open(['moving'], {fps: 10});
    const seen = [player.frame];
    while (await player.advance()) seen.push(player.frame);

    expect(seen).toEqual(Array.from({length: 20}, (_, i) => i));
    expect(await player.advance()).toBe(false);
    expect(player.frame).toBe(19);
  });

  test('can be gone to in any order', async () => {
    const player = await open(['moving'], {fps: 10});
    const forwards = await drawFrame(player, 7);
    await drawFrame(player, 15);

    expect(await drawFrame(player, 7)).toEqual(forwards);
    expect(player.frame).toBe(7);
  });

  test.each([-1, 20, 1.5, Number.NaN])('do not include %d', async frame => {
    const player = await open(['moving'], {fps: 10});

    await expect(player.seek(frame)).rejects.toThrow(
      'Choose a whole number from 0 to 19.',
    );
  });
});

describe('A film', () => {
  test('plays scenes one after the other, each from where the last one ends', async () => {
    const {frames, scenes} = await open(['moving', 'held'], {fps: 10});

    expect(scenes.map(scene => scene.name)).toEqual(['moving', 'held']);
    expect(scenes[1]?.firstFrame).toBe(scenes[0]?.frames);
    expect(scenes.reduce((sum, scene) => sum + scene.frames, 0)).toBe(frames);
  });

  test('shows a scene as before when it comes back to it', async () => {
    const player = await open(['held', 'scattered', 'themed'], {fps: 10});
    const before = await drawFrame(player, 12);
    await drawFrame(player, player.frames - 1);

    expect(await drawFrame(player, 12)).toEqual(before);
  });

  test('mixes two scenes while one fades into the other', async () => {
    const player = await open(['themed', 'faded'], {
      fps: 20,
      background: '#000000',
    });
    const first = player.scenes[1]!.firstFrame;
    const middle = await drawFrame(player, first + 10);
    const [red = 0, , blue = 0] = colourAt(shown(player), 0, 0);

    expect(red).toBeGreaterThan(100);
    expect(blue).toBeGreaterThan(100);
    expect(red + blue).toBeGreaterThan(250);
    expect(red + blue).toBeLessThan(260);

    await player.seek(0);
    while (player.frame < first + 10) await player.advance();
    await player.draw();

    expect(pixelsOf(player)).toEqual(middle);
  });

  test('shows only the second scene once the fade is over', async () => {
    const player = await open(['themed', 'faded'], {
      fps: 20,
      background: '#000000',
    });
    await drawFrame(player, player.frames - 1);

    expect(colourAt(shown(player), 0, 0)).toEqual([0, 0, 255, 255]);
  });
});

describe('A player that learns its timeline by playing', () => {
  // A beat, a wait without one, a fade from one scene into the next.
  const scenes = ['beats', 'themed', 'faded'];
  const options = {fps: 20, background: '#203040'};
  const played = {...options, timeline: 'played'} as const;

  test('knows at the end what a measured one knows at the start', async () => {
    const measured = await open(scenes, options);
    const player = await open(scenes, played);
    while (await player.advance());

    expect(player.frames).toBe(measured.frames);
    expect(player.scenes).toEqual(measured.scenes);
    expect(player.frame).toBe(measured.frames - 1);
    expect(await player.advance()).toBe(false);
  });

  test('knows on the way what has come', async () => {
    const player = await open(scenes, played);

    expect(player.frames).toBe(Infinity);
    expect(player.scenes).toEqual([
      {
        name: 'beats',
        firstFrame: 0,
        frames: Infinity,
        events: [],
        slides: [],
        sounds: [],
        passed: [],
      },
    ]);

    await player.seek(62);

    expect(player.frames).toBe(Infinity);
    expect(player.scenes).toMatchObject([
      {name: 'beats', frames: 59, events: [{time: 1}, {time: 2}]},
      {name: 'themed', firstFrame: 59, frames: Infinity},
    ]);
  });

  test('draws the same pixels, in any order', async () => {
    const measured = await open(scenes, options);
    const player = await open(scenes, played);
    const fading = measured.scenes[2]!.firstFrame + 10;
    for (const frame of [0, 45, fading, 45, measured.frames - 1, fading]) {
      const expected = await drawFrame(measured, frame);
      expect((await drawFrame(player, frame)).equals(expected)).toBe(true);
    }
  });

  test('still knows the end after it goes back', async () => {
    const player = await open(['beats'], played);
    while (await player.advance());
    await player.seek(3);

    expect(player.frame).toBe(3);
    expect(player.frames).toBe(60);
  });

  test.each([
    [-1, 'from 0 on.'],
    [1.5, 'from 0 on.'],
    [60, 'from 0 to 59.'],
  ])('has no frame %d', async (frame, range) => {
    const player = await open(['beats'], played);

    await expect(player.seek(frame)).rejects.toThrow(
      `There is no frame ${frame}. Choose a whole number ${range}`,
    );
  });
});

describe('Variables', () => {
  test('are the project’s own unless the player sets them', async () => {
    const own = await open(['themed']);
    await own.draw();
    const set = await open(['themed'], {variables: {colour: '#00ff00'}});
    await set.draw();

    expect(colourAt(shown(own), 0, 0)).toEqual([255, 0, 0, 255]);
    expect(colourAt(shown(set), 0, 0)).toEqual([0, 255, 0, 255]);
  });
});

describe('Randomness', () => {
  test('comes from the seed in the .meta file', async () => {
    const measured: Record<string, unknown> = {};
    await open(['scattered'], {variables: {measured}});

    expect(measured['first number']).toBe(mulberry32(20240229));
  });

  test('is the same in every run without a seed too', async () => {
    const measured: Record<string, unknown> = {};
    await open(['untouched'], {variables: {measured}});

    expect(measured['first number']).toBe(mulberry32(0));
  });
});

describe('What a player is asked for', () => {
  test.each([
    [{fps: 0}, 'The frame rate is 0.'],
    [{fps: Number.POSITIVE_INFINITY}, 'The frame rate is Infinity.'],
    [{width: 0}, 'The width of a drawing is 0.'],
    [{height: 10.5}, 'The height of a drawing is 10.5.'],
  ])('is refused when it is %j', async (options, message) => {
    await expect(open(['moving'], options)).rejects.toThrow(message);
  });

  test('is refused when it names no scene', async () => {
    await expect(open(['movin'])).rejects.toThrow(
      'There is no scene "movin" in src/project.ts. Add it to the project, or choose one of: moving, faded,',
    );
  });
});

/** The first number of Mulberry32 (Tommy Ettinger, 2017), Motion Canvas's generator. */
function mulberry32(seed: number): number {
  const state = (seed + 0x6d2b79f5) | 0;
  const first = Math.imul(state ^ (state >>> 15), state | 1);
  const second = first ^ (first + Math.imul(first ^ (first >>> 7), first | 61));
  return ((second ^ (second >>> 14)) >>> 0) / 4294967296;
}
