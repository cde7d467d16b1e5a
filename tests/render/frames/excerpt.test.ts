import {describe, expect, test} from 'vitest';
import {excerpt} from '../../../src/render/frames/excerpt.ts';
import type {FrameSource} from '../../../src/render/frames/frame.ts';
import {syntheticSource} from '../helpers/synthetic.ts';

const settings = {
  width: 64,
  height: 36,
  fps: 10,
  frames: 40,
  timeline: [
    {
      name: 'one',
      firstFrame: 0,
      events: [
        {name: 'start', time: 0.2},
        {name: 'middle', time: 1.5},
      ],
    },
    {
      name: 'two',
      firstFrame: 20,
      events: [{name: 'late', time: 0.5}],
      slides: [
        {name: 'first slide', time: 0.1},
        {name: 'slide that is left out', time: 0.8},
      ],
    },
    {name: 'three', firstFrame: 30, events: []},
  ],
};

describe('an excerpt', () => {
  test('has the frames from its start up to its end', async () => {
    const part = await excerpt(syntheticSource(settings), {from: 1.2, to: 2.7});
    const whole = await pictures(syntheticSource(settings));

    expect(part.frames).toBe(15);
    expect(await pictures(part)).toEqual(whole.slice(12, 27));
  });

  test('does not draw what comes before it', async () => {
    const source = syntheticSource(settings);
    let drawn = 0;
    const counting = {
      ...source,
      draw: () => {
        drawn++;
        return source.draw();
      },
    };
    await excerpt(counting, {from: 3});

    expect(drawn).toBe(0);
  });

  test('shifts scenes and beats, and begins with the scene that goes on', async () => {
    const {scenes} = await excerpt(syntheticSource(settings), {
      from: 1,
      to: 2.8,
    });

    expect(scenes).toEqual([
      {
        name: 'one',
        firstFrame: 0,
        events: [{name: 'middle', time: 0.5}],
        slides: [],
      },
      {
        name: 'two',
        firstFrame: 10,
        events: [{name: 'late', time: 0.5}],
        slides: [{name: 'first slide', time: 0.1}],
      },
    ]);
  });

  test('goes from one beat to another', async () => {
    const source = syntheticSource(settings);
    const {frames, scenes} = await excerpt(source, {
      from: 'middle',
      to: 'late',
    });

    expect(frames).toBe(10);
    expect(scenes[0]!.events).toEqual([{name: 'middle', time: 0}]);
    expect(scenes[1]!.events).toEqual([]);
  });

  test('to the last frame has the last frame', async () => {
    const {frames} = await excerpt(syntheticSource(settings), {
      from: 3,
      to: 'last',
    });

    expect(frames).toBe(10);
  });

  test('to where the figure ends has the last frame', async () => {
    const {frames} = await excerpt(syntheticSource(settings), {
      from: 3,
      to: 4,
    });

    expect(frames).toBe(10);
  });

  test.each([
    [{from: 2, to: 2}, /^No frame lies from 2 to 2: .* Choose an end after/],
    [{from: 9}, /^There is no frame at 9 s: it lasts 4\.00 s\./],
    [
      {to: 'lat'},
      /^There is no beat “lat”\. Choose one of: start, middle, late/,
    ],
  ])('%j is refused', async (moments, message) => {
    await expect(excerpt(syntheticSource(settings), moments)).rejects.toThrow(
      message,
    );
  });
});

async function pictures(source: FrameSource) {
  const shown: string[] = [];
  for (let index = 0; index < source.frames; index++) {
    if (index > 0) await source.advance();
    if (source.changed || index === 0) await source.draw();
    shown.push(Buffer.from(source.picture.pixels).toString('base64'));
  }
  return shown;
}
