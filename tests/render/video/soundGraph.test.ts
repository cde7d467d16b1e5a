import {writeFile} from 'node:fs/promises';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import type {Sound} from '../../../src/render/frames/sink.ts';
import {soundGraph} from '../../../src/render/video/soundGraph.ts';
import {click, rate} from '../helpers/clicks.ts';
import {runFfmpeg} from '../helpers/decode.ts';
import {emptyFolder} from '../helpers/folder.ts';

/** Two seconds at 30 frames a second. */
const settings = {fps: 30, frames: 60};

/** The level of a click in its middle. */
const level = 32_000 / 32_768;

/** The track of some sounds of a file with a click, on its left side. */
async function track(
  at: number,
  sounds: readonly Omit<Sound, 'file'>[],
): Promise<Float32Array> {
  const file = path.join(await emptyFolder(), 'click.wav');
  await writeFile(file, click(at));
  const all = sounds.map(sound => ({...sound, file}));
  const {files, graph} = soundGraph(all, settings, 0);
  const inputs = files.flatMap(one => ['-i', one]);
  const left = `${graph};[sound]pan=mono|c0=c0[left]`;
  const raw = ['-map', '[left]', '-f', 'f32le', '-'];
  const words = [...inputs, '-filter_complex', left, ...raw];
  const {output} = await runFfmpeg(words);
  return new Float32Array(new Uint8Array(output).buffer);
}

/** Where clicks have their middle, and how loud they are there. */
function clicksIn(samples: Float32Array): readonly (readonly number[])[] {
  return [...samples].flatMap((one, i) => {
    const isTop = one > (samples[i - 1] ?? 0) && one >= (samples[i + 1] ?? 0);
    return isTop && one > 0.05 ? [[i, Number(one.toFixed(2))]] : [];
  });
}

const at = (seconds: number, loud = level) => [
  Math.round(seconds * rate),
  Number(loud.toFixed(2)),
];

describe('A track', () => {
  test('has each sound at its sample, and as long as the figure', async () => {
    const samples = await track(0.25, [{start: 0}, {start: 0.5}, {start: 1}]);

    expect(samples).toHaveLength(2 * rate);
    expect(clicksIn(samples)).toEqual([at(0.25), at(0.75), at(1.25)]);
  });

  test('has what is left of a sound that has begun before', async () => {
    const samples = await track(0.5, [{start: -0.2}, {start: -0.6}]);

    expect(clicksIn(samples)).toEqual([at(0.3)]);
  });

  test('is silent where nothing is left of a sound', async () => {
    const [over, none] = [{start: -3}, {start: 0, from: 2}];

    expect(clicksIn(await track(0.5, [over]))).toEqual([]);
    expect(await track(0.5, [none])).toHaveLength(2 * rate);
    expect(clicksIn(await track(0.5, [over, none, {start: 1}]))).toEqual([
      at(1.5),
    ]);
  });

  test('has an excerpt of a sound', async () => {
    const samples = await track(0.5, [
      {start: 0, from: 0.25},
      {start: 1, to: 0.75},
      {start: 1.2, from: 0.6},
      {start: 1.4, to: 0.4},
    ]);

    expect(clicksIn(samples)).toEqual([at(0.25), at(1.5)]);
  });

  test('adds up levels, with their gains', async () => {
    const samples = await track(0.5, [
      {start: 0, gain: -12},
      {start: 0, gain: -12},
      {start: 1, gain: -6},
    ]);

    expect(clicksIn(samples)).toEqual([
      at(0.5, level * 2 * 10 ** (-12 / 20)),
      at(1.5, level * 10 ** (-6 / 20)),
    ]);
  });

  test('has a sound at another pace from where it begins', async () => {
    const samples = await track(0.5, [
      {start: 0.5, rate: 2},
      {start: 0.2, from: 0.25, rate: 0.5},
    ]);
    const places = clicksIn(samples).map(([place]) => place! / rate);
    const near = (place: number) =>
      places.some(one => Math.abs(one - place) < 0.0005);

    expect(near(0.75)).toBe(true);
    expect(near(0.7)).toBe(true);
    expect(places.every(one => one > 0.69 && one < 0.76)).toBe(true);
  });

  test('of one sound has what it has beside others', async () => {
    const how = {start: 0.3, from: 0.1, gain: -3};
    const [one, two] = [
      await track(0.5, [how]),
      await track(0.5, [how, {start: 1.9}]),
    ];

    expect(clicksIn(one)).toEqual(clicksIn(two));
    expect(one).toHaveLength(2 * rate);
  });
});
