import {mkdtemp, readdir, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {createCanvas, loadImage} from '@napi-rs/canvas';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {run} from './helpers/run.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'formats-'));
});
afterAll(() => rm(folder, {recursive: true}));

test('An excerpt without ground comes in every format asked for, and in silence', async () => {
  const out = path.join(folder, 'excerpt');
  const flags =
    '-q -ql --size 160x90 --format apng,png --stills --transparent --from 0.4 --to 1';
  const ended = await run(['render', '03', ...flags.split(' '), '--out', out]);

  expect(ended).toEqual({code: 0, stdout: '', stderr: ''});
  expect((await readdir(out)).filter(name => !name.endsWith('.json'))).toEqual([
    '03-tracing-the-error',
    '03-tracing-the-error-stills',
    '03-tracing-the-error.apng',
  ]);
  const sequence = path.join(out, '03-tracing-the-error');
  const names = await readdir(sequence);

  expect(names).toEqual(Array.from({length: 9}, (_, i) => `0000${i}.png`));
  await expect(corner(path.join(sequence, names[0]!))).resolves.toEqual([
    0, 0, 0, 0,
  ]);
});

test('-v tells what a figure cost, and --background colours the ground', async () => {
  const out = path.join(folder, 'verbose');
  const flags =
    '-v --size 160x90 --fps 5 --format mp4,stills --to 0.6 --background peachpuff';
  const ended = await run(['render', '03', ...flags.split(' '), '--out', out]);

  expect(ended.code).toBe(0);
  expect(ended.stderr).toMatch(
    /03-tracing-the-error: \d of 3 frames drawn, \d held; playing [\d.]+ s, drawing [\d.]+ s, writing [\d.]+ s, finishing [\d.]+ s; libx264 of \S+/,
  );
  await expect(
    corner(path.join(out, '03-tracing-the-error-stills', 'poster.png')),
  ).resolves.toEqual([0xff, 0xda, 0xb9, 255]);
});

/** The upper left pixel. */
async function corner(file: string): Promise<number[]> {
  const context = createCanvas(1, 1).getContext('2d');
  context.drawImage(await loadImage(file), 0, 0);
  return [...context.getImageData(0, 0, 1, 1).data];
}
