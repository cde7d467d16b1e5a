import {describe, expect, test} from 'vitest';
import type {FrameSource, Pixels} from '../../../src/render/frames/frame.ts';
import {sendFrames} from '../../../src/render/frames/sendFrames.ts';
import type {FrameSink} from '../../../src/render/frames/sink.ts';
import type {Rectangle, Region} from '../../../src/stage/index.ts';
import {syntheticSource} from '../helpers/synthetic.ts';

const figure = {width: 64, height: 36, fps: 60, frames: 12};
const quiet = {signal: new AbortController().signal, onFrame: () => {}};

describe('sending frames', () => {
  test('a held frame is not drawn, and arrives as the same pixels', async () => {
    const {sink, received} = recordingSink(() => true);
    const {drawn} = await sendFrames(syntheticSource(figure), [sink], quiet);

    expect(drawn).toBe(8);
    expect([...received.keys()]).toEqual(range(12));
    expect(received.get(2)!.changed).toEqual([]);
    expect(received.get(2)!.pixels).toEqual(received.get(1)!.pixels);
    expect(received.get(3)!.pixels).not.toEqual(received.get(2)!.pixels);
  });

  test('the first frame has changed all over, later ones where they did', async () => {
    const {sink, received} = recordingSink(() => true);
    await sendFrames(syntheticSource(figure), [sink], quiet);

    expect(received.get(0)!.changed).toEqual([
      {x: 0, y: 0, width: 64, height: 36},
    ]);
    // The disc is in the upper row of tiles, and in its left one at first.
    expect(received.get(1)!.changed).toEqual([
      {x: 0, y: 0, width: 32, height: 32},
    ]);
  });

  test('a sink hears of all that changed since it took a frame', async () => {
    const {sink, received} = recordingSink(index => index % 6 === 0);
    const all = recordingSink(() => true);
    await sendFrames(syntheticSource(figure), [sink, all.sink], quiet);
    const between = [1, 2, 3, 4, 5, 6].flatMap(
      index => all.received.get(index)!.changed,
    );

    expect(received.get(6)!.changed.length).toBeGreaterThan(0);
    for (const area of between) {
      expect(received.get(6)!.region.touches(boundsOf(area))).toBe(true);
    }
  });

  test('a frame that no sink wants is not drawn', async () => {
    const {sink, received} = recordingSink(index => index % 4 === 0);
    const {source, draws} = countingSource();
    const {drawn} = await sendFrames(source, [sink], quiet);

    expect(drawn).toBe(3);
    expect(draws()).toBe(3);
    expect([...received.keys()]).toEqual([0, 4, 8]);
  });

  test('two sinks share one drawing of each frame', async () => {
    const [all, some] = [
      recordingSink(() => true),
      recordingSink(index => index % 3 === 0),
    ];
    const {source, draws} = countingSource();
    await sendFrames(source, [all.sink, some.sink], quiet);

    expect(draws()).toBe(8);
    for (const [index, {pixels}] of some.received) {
      expect(pixels).toEqual(all.received.get(index)!.pixels);
    }
  });
});

/** A frame as it was when a sink took it. */
interface Received {
  readonly pixels: Pixels;
  readonly region: Region;
  readonly changed: readonly Rectangle[];
}

function recordingSink(wants: (index: number) => boolean): {
  sink: FrameSink;
  received: Map<number, Received>;
} {
  const received = new Map<number, Received>();
  const sink: FrameSink = {
    wants,
    async write(index, pixels, region) {
      const changed = region.rectangles();
      received.set(index, {pixels: pixels.slice(), region, changed});
    },
    finish: () => Promise.reject(new Error('not asked for here')),
    flush: () => Promise.resolve(),
    place: () => Promise.reject(new Error('not asked for here')),
    discard: () => Promise.resolve(),
  };
  return {sink, received};
}

function countingSource(): {source: FrameSource; draws: () => number} {
  const source = syntheticSource(figure);
  const draw = source.draw.bind(source);
  let draws = 0;
  source.draw = () => {
    draws++;
    return draw();
  };
  return {source, draws: () => draws};
}

function boundsOf({x, y, width, height}: Rectangle) {
  return {left: x, top: y, right: x + width, bottom: y + height};
}

function range(length: number): number[] {
  return Array.from({length}, (_, i) => i);
}
