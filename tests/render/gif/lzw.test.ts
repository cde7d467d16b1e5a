import {writeFile} from 'node:fs/promises';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import {
  gifHeader,
  gifImage,
  gifTrailer,
} from '../../../src/render/gif/blocks.ts';
import type {Rectangle} from '../../../src/render/gif/rectangle.ts';
import {compressLzw} from '../../../src/render/gif/lzw.ts';
import {decode} from '../helpers/decode.ts';
import {emptyFolder} from '../helpers/folder.ts';
import {seededRandom} from '../helpers/random.ts';

const side = 128;

test('the published example is compressed to the published bytes', () => {
  // M. Flickinger, “What’s in a GIF”, LZW image data: the 10×10 sample.
  const [outer, inner] = ['1111122222', '1110000222'];
  const mirrored = [inner, outer].map(row => row.split('').reverse().join(''));
  const rows = [
    ...Array<string>(3).fill(outer),
    ...Array<string>(2).fill(inner),
    ...Array<string>(2).fill(mirrored[0]!),
    ...Array<string>(3).fill(mirrored[1]!),
  ];
  const bytes = compressLzw(Uint8Array.from(rows.join(''), Number), 2);

  expect(Buffer.from(bytes).toString('hex')).toBe(
    '8c2d99872a1cdc33a00275ec95faa8de608c04914c01',
  );
});

describe('LZW, as ffmpeg decodes it', () => {
  test.each([2, 3, 4, 5, 6, 7, 8])(
    'noise of %d bits comes back',
    async bits => {
      const images = [noise(side * side, bits)];

      expect(await decoded(images, bits)).toEqual(images);
    },
  );

  test('the table fills up and is cleared, more than once', async () => {
    const images = [noise(side * side, 8)];
    const codes = (compressLzw(images[0]!, 8).length * 8) / 12;

    expect(codes).toBeGreaterThan(3 * 4096);
    expect(await decoded(images, 8)).toEqual(images);
  });

  test.each([2, 8])('a plain area of %d bits comes back', async bits => {
    const images = [new Uint8Array(side * side).fill(3)];

    expect(await decoded(images, bits)).toEqual(images);
  });

  test('stripes, where a code is used before it is complete, come back', async () => {
    const images = [Uint8Array.from({length: side}, (_, i) => i % 2)];

    expect(await decoded(images, 2)).toEqual(images);
  });

  // The code size grows with every doubling of the table: each length meets the
  // end of the data at another distance from that.
  test.each([2, 3, 8])(
    'every length up to 128 at %d bits comes back',
    async bits => {
      const images = Array.from({length: side}, (_, i) => noise(i + 1, bits));

      expect(await decoded(images, bits)).toEqual(images);
    },
  );

  test('lengths around each later growth of the code size come back', async () => {
    const images = Array.from({length: 60}, (_, i) => noise(side * (4 + i), 2));

    expect(await decoded(images, 2)).toEqual(images);
  });
});

/** Writes each list as one image of a GIF; gives what ffmpeg reads from it. */
async function decoded(
  images: readonly Uint8Array[],
  bits: number,
): Promise<Uint8Array[]> {
  const file = path.join(await emptyFolder(), 'lzw.gif');
  const greys = Array.from({length: 1 << bits}, (_, i) => i * 0x010101);
  const blocks = images.map(indices =>
    gifImage(
      {area: areaOf(indices.length), indices, delay: 2, transparent: 255},
      bits,
    ),
  );
  const header = gifHeader({width: side, height: side}, greys, bits, 'forever');
  await writeFile(file, Buffer.concat([header, ...blocks, gifTrailer]));
  const frames = await decode(file, 'rgb24', side * side * 3);
  return frames.map((frame, i) =>
    Uint8Array.from({length: images[i]!.length}, (_, at) => frame[at * 3]!),
  );
}

/** Whole rows where there is more than one, so that pixels stay in order. */
function areaOf(count: number): Rectangle {
  const width = Math.min(count, side);
  return {x: 0, y: 0, width, height: count / width};
}

/** Every index but the last, which is the transparent one of 8 bits. */
function noise(length: number, bits: number): Uint8Array {
  const random = seededRandom(length + bits);
  return Uint8Array.from({length}, () =>
    Math.floor(random() * (2 ** bits - 1)),
  );
}
