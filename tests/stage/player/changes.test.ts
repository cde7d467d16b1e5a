import {beforeAll, describe, expect, test} from 'vitest';
import {
  loadProject,
  openPlayer,
  type StageProject,
} from '../../../src/stage/index.ts';
import {fixturePath} from '../fixtures/fixturePath.ts';
import {pixelsOf} from './drawing.ts';

let project: StageProject;

beforeAll(async () => {
  project = await loadProject(fixturePath('basics'));
});

const size = {width: 480, height: 270};

describe('A frame counts as changed', () => {
  test('before anything is drawn, and no more once it is', async () => {
    const player = await openPlayer(project, {
      ...size,
      scenes: ['held'],
      fps: 20,
    });

    expect(player.changed).toBe(true);

    await player.draw();

    expect(player.changed).toBe(false);
  });

  test('when something that the last drawing read was set, and only then', async () => {
    const player = await openPlayer(project, {
      ...size,
      scenes: ['held'],
      fps: 20,
    });
    const changed = [];
    do {
      if (player.changed) {
        changed.push(player.frame);
        await player.draw();
      }
    } while (await player.advance());

    // Motion Canvas ends a wait a frame early, a tween on its frame: the colour
    // changes at half a second, the line's end at one and a half.
    expect(changed).toEqual([0, 9, 30]);
  });

  test('after going back', async () => {
    const player = await openPlayer(project, {
      ...size,
      scenes: ['held'],
      fps: 20,
    });
    await player.seek(15);
    await player.draw();
    await player.seek(0);

    expect(player.changed).toBe(true);
  });
});

test.each([[['held']], [['moving']], [['formula']], [['themed', 'faded']]])(
  'Drawing only what changed in %j gives the pixels of drawing everything',
  async scenes => {
    const options = {...size, scenes, fps: 15, background: '#203040'};
    const lazy = await openPlayer(project, options);
    const eager = await openPlayer(project, options);
    let drawn = 0;
    do {
      await eager.draw();
      if (lazy.changed) {
        drawn++;
        await lazy.draw();
      }
      expect(pixelsOf(lazy).equals(pixelsOf(eager))).toBe(true);
      await eager.advance();
    } while (await lazy.advance());

    expect(drawn).toBeGreaterThan(1);
    expect(drawn).toBeLessThan(lazy.frames);
  },
);

test('Two runs of a film draw the same bytes', async () => {
  const options = {
    ...size,
    scenes: ['scattered', 'texts', 'effects', 'formula'],
    fps: 10,
  };
  const runs = [];
  for (const player of [
    await openPlayer(project, options),
    await openPlayer(project, options),
  ]) {
    const frames = [];
    do {
      await player.draw();
      frames.push(pixelsOf(player).toString('base64'));
    } while (await player.advance());
    runs.push(frames);
  }

  expect(runs[0]).toEqual(runs[1]);
});

test('Memory stays flat over hundreds of drawings', async () => {
  const player = await openPlayer(project, {
    width: 1280,
    height: 720,
    scenes: ['effects'],
    fps: 10,
  });
  const draw = async (times: number) => {
    for (let i = 0; i < times; i++) await player.draw();
    return process.memoryUsage.rss();
  };
  const early = await draw(100);
  const late = await draw(300);

  // One drawing is 3.7 MB: a leak of one in ten would show.
  expect(late - early).toBeLessThan(60e6);
});
