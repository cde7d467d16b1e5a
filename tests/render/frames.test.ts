import {describe, expect, test} from 'vitest';
import type {FrameSource, Pixels} from '../../src/render/frame.ts';
import {sendFrames} from '../../src/render/frames.ts';
import type {FrameSink} from '../../src/render/sink.ts';
import {syntheticSource} from './helpers/synthetic.ts';

const figure = {width: 64, height: 36, fps: 60, frames: 12};
const quiet = {signal: new AbortController().signal, onFrame: () => {}};

describe('sending frames', () => {
  test('a held frame is not drawn, and arrives as the same pixels', async () => {
    const {sink, received} = recordingSink(() => true);
    const {drawn} = await sendFrames(syntheticSource(figure), [sink], quiet);

    expect(drawn).toBe(8);
    expect([...received.keys()]).toEqual(range(12));
    expect(received.get(2)).toBe(received.get(1));
    expect(received.get(3)).not.toBe(received.get(2));
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
    for (const [index, pixels] of some.received) {
      expect(pixels).toBe(all.received.get(index));
    }
  });
});

function recordingSink(wants: (index: number) => boolean): {
  sink: FrameSink;
  received: Map<number, Pixels>;
} {
  const received = new Map<number, Pixels>();
  const sink: FrameSink = {
    wants,
    write: async (index, pixels) => void received.set(index, pixels),
    finish: () => Promise.reject(new Error('not asked for here')),
    commit: () => Promise.resolve(),
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

function range(length: number): number[] {
  return Array.from({length}, (_, i) => i);
}
