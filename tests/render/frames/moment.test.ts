import {describe, expect, test, vi} from 'vitest';
import type {Moment} from '../../../src/render/job/job.ts';
import {
  frameAt,
  MomentError,
  playTo,
} from '../../../src/render/frames/moment.ts';
import {loadProject, openPlayer} from '../../../src/stage/index.ts';
import {fixtureJob} from '../helpers/fixture.ts';

/** Two scenes, the second of which fades in over the first. */
async function open(timeline: 'measured' | 'played') {
  const job = fixtureJob('moving', '', {scenes: ['moving', 'following']});
  const project = await loadProject(job.project);
  return openPlayer(project, {...job, fps: 20, timeline});
}

/** Where a player comes to, and how many steps that takes. */
async function played(at: Moment) {
  const player = await open('played');
  const advance = vi.spyOn(player, 'advance');
  await playTo(player, at);
  return {frame: player.frame, steps: advance.mock.calls.length};
}

describe('Playing to a moment', () => {
  test.each([
    0,
    0.31,
    0.5,
    1.2,
    1.74,
    'the box moves',
    'the box rests',
    'last',
  ])('comes to the frame of %s, and no further', async at => {
    const frame = frameAt(await open('measured'), at);

    const {steps, ...reached} = await played(at);
    expect(reached).toEqual({frame});
    // That there is no further step is known only from trying.
    expect(steps).toBe(at === 'last' ? frame + 1 : frame);
  });

  test('that comes just after the last frame shows that', async () => {
    const {frames, fps} = await open('measured');

    expect((await played(frames / fps)).frame).toBe(frames - 1);
  });

  test.each([-0.1, 99])(
    'of %d seconds tells how long the figure is',
    async at => {
      const {frames} = await open('measured');
      const length = (frames / 20).toFixed(2);

      await expect(played(at)).rejects.toThrow(
        `There is no frame at ${at} s: it lasts ${length} s. Choose a moment from 0 to ${length}, or last.`,
      );
    },
  );

  test('that no beat is named after tells which beats there are', async () => {
    const error: unknown = await played('the end').catch((e: unknown) => e);

    expect(error).toBeInstanceOf(MomentError);
    expect(error).toMatchObject({
      beats: ['the box moves', 'the box rests', 'the disc grows'],
    });
  });
});
