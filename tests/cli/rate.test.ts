import {mkdtemp, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {run} from './helpers/run.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rate-'));
});
afterAll(() => rm(folder, {recursive: true}));

test('A rate of television is exact in JSON and manifest, and short in text', async () => {
  const words = 'render 00 --fps 29.97 --size 160x90 --format mp4 --out';
  const {code, stdout} = await run([...words.split(' '), folder]);
  const again = await run([...words.split(' '), folder, '--json']);
  const manifest = JSON.parse(
    await readFile(path.join(folder, 'manifest.json'), 'utf8'),
  );
  const {figures} = JSON.parse(again.stdout.trimEnd().split('\n').at(-1)!);
  const [{frames, duration}] = figures[0].files;

  expect(code).toBe(0);
  expect(stdout).toMatch(/ {2}160×90 {2}29\.97 frames\/s {2}/);
  expect(figures[0].files[0].fps).toBe(30_000 / 1001);
  expect(manifest.figures[0].files[0].fps).toBe(30_000 / 1001);
  expect(duration).toBeCloseTo((frames * 1001) / 30_000, 9);
});
