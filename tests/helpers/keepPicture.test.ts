import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import type {Picture} from './compare.ts';
import {decodePng, encodeIndexed} from './indexedPng.ts';
import {keepPicture} from './keepPicture.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'kept-'));
});
afterAll(() => rm(folder, {recursive: true}));

/** A square of a grey on black; `edge` is the grey of its leftmost column. */
function square({
  grey = 200,
  edge = grey,
  width = 64,
}: {grey?: number; edge?: number; width?: number} = {}): Picture {
  const data = new Uint8Array(width * 64 * 4);
  for (let at = 0; at < width * 64; at++) {
    const [x, y] = [at % width, Math.floor(at / width)];
    const inside = x >= 16 && x < 48 && y >= 16 && y < 48;
    const level = inside ? (x === 16 ? edge : grey) : 0;
    data.set([level, level, level, 255], at * 4);
  }
  return {width, height: 64, data};
}

async function kept(name: string): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, encodeIndexed(square()));
  return file;
}

describe('A kept picture', () => {
  test.each([
    ['the same drawing', {}],
    ['one whose edges another machine rounds', {edge: 180}],
    ['one whose areas another machine rounds', {grey: 203}],
  ])('stays byte for byte where there is %s', async (name, drawn) => {
    const file = await kept(`${name}.png`);
    const before = await readFile(file);

    expect(await keepPicture(file, square(drawn))).toBe(false);
    expect(await readFile(file)).toEqual(before);
  });

  test.each([
    ['an area has another colour', {grey: 150}],
    ['it has another size', {width: 80}],
  ])('is written anew where %s', async (name, drawn) => {
    const file = await kept(`${name}.png`);

    expect(await keepPicture(file, square(drawn))).toBe(true);
    const {width, data} = await decodePng(await readFile(file));
    expect(width).toBe(square(drawn).width);
    expect(Buffer.from(data).equals(Buffer.from(square(drawn).data))).toBe(
      true,
    );
  });

  test('is written where there is none', async () => {
    const file = path.join(folder, 'new.png');

    expect(await keepPicture(file, square())).toBe(true);
    expect(await keepPicture(file, square())).toBe(false);
  });
});
