import {spawnSync} from 'node:child_process';
import {describe, expect, test} from 'vitest';
import {ffmpegCandidates} from '../../../src/ffmpegCandidates.ts';
import {
  type PictureFacts,
  pictureFilter,
} from '../../../src/stage/media/pictureFilter.ts';

const ffmpeg = ffmpegThatRuns();
const width = 320;

/** Kr and Kb of the standards, which say all else of how colours become RGB. */
const bt601 = {red: 0.299, blue: 0.114};
const bt709 = {red: 0.2126, blue: 0.0722};

describe.skipIf(ffmpeg === undefined)('Pictures of a video', () => {
  test.each([
    ['half the colours each way', 'yuv420p', 240, bt601],
    ['half the colours each way, full HD', 'yuv420p', 720, bt709],
    ['half the colours in a row', 'yuv422p', 240, bt601],
    ['every colour', 'yuv444p', 720, bt709],
  ] as const)(
    'with %s are those of the standard, with colours spread evenly',
    (_, pixels, height, matrix) => {
      const facts = {pixels, height, isTagged: false};
      const planes = pictureBy('null', facts, pixels);
      const expected = standardPicture(planes, facts, matrix);
      const actual = pictureBy(pictureFilter(facts), facts, 'rgba');

      expect(actual).toHaveLength(expected.length);
      expect(largestDifference(actual, expected)).toBeLessThanOrEqual(1);
    },
  );

  test.each(['yuva420p', 'yuv420p10le', 'yuv411p', 'gbrp', 'gray'])(
    'are made of %s',
    pixels => {
      const facts = {pixels, height: 240, isTagged: false};
      const picture = pictureBy(pictureFilter(facts), facts, 'rgba');
      expect(picture).toHaveLength(width * 240 * 4);
    },
  );

  test('keep their alpha', () => {
    const facts = {pixels: 'yuva420p', height: 240, isTagged: false};
    const half = `colorchannelmixer=aa=0.5,format=yuva420p`;
    const picture = pictureBy(`${half},${pictureFilter(facts)}`, facts, 'rgba');
    const alphas = new Set(picture.filter((_, at) => at % 4 === 3));
    expect([...alphas].every(alpha => Math.abs(alpha - 128) <= 1)).toBe(true);
  });
});

/** The first ffmpeg that can be started. */
function ffmpegThatRuns(): string | undefined {
  for (const candidate of ffmpegCandidates(undefined)) {
    try {
      const program = candidate.path();
      if (spawnSync(program, ['-version']).status === 0) return program;
    } catch {
      // The next may be installed.
    }
  }
  return undefined;
}

/** A picture of many colours and sharp edges, through a filter. */
function pictureBy(
  filter: string,
  {pixels, height}: PictureFacts,
  output: string,
): Uint8Array {
  const source = `testsrc2=s=${width}x${height}:r=1:d=1,format=${pixels}`;
  const {stdout, stderr} = spawnSync(
    ffmpeg!,
    [
      ['-v', 'error', '-f', 'lavfi', '-i', source, '-vf', filter],
      ['-frames:v', '1', '-f', 'rawvideo', '-pix_fmt', output, '-'],
    ].flat(),
    {maxBuffer: 2 ** 26},
  );
  expect(String(stderr)).toBe('');
  return stdout;
}

/** The picture that the standard's formulas give for planes of limited range. */
function standardPicture(
  planes: Uint8Array,
  {pixels, height}: PictureFacts,
  {red, blue}: typeof bt601,
): number[] {
  const across = pixels === 'yuv444p' ? 1 : 2;
  const down = pixels === 'yuv420p' ? 2 : 1;
  const area = width * height;
  const coarse = {width: width / across, height: height / down};
  const coloursAt = (first: number) => (x: number, y: number) =>
    between(
      planes.subarray(first, first + coarse.width * coarse.height),
      coarse,
      (x + 0.5) / across - 0.5,
      (y + 0.5) / down - 0.5,
    );
  const cb = coloursAt(area);
  const cr = coloursAt(area + coarse.width * coarse.height);
  const green = 1 - red - blue;
  const picture: number[] = [];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const light = ((planes[y * width + x]! - 16) * 255) / 219;
      const r = light + ((cr(x, y) - 128) * 255 * (1 - red)) / 112;
      const b = light + ((cb(x, y) - 128) * 255 * (1 - blue)) / 112;
      const g = (light - red * r - blue * b) / green;
      picture.push(...[r, g, b].map(level), 255);
    }
  }
  return picture;
}

function level(value: number): number {
  return Math.round(Math.min(255, Math.max(0, value)));
}

/** The value between the four samples around a place; the edge goes on outside. */
function between(
  plane: Uint8Array,
  {width: columns, height: rows}: {width: number; height: number},
  x: number,
  y: number,
): number {
  const clampedX = Math.min(columns - 1, Math.max(0, x));
  const clampedY = Math.min(rows - 1, Math.max(0, y));
  const [left, top] = [Math.floor(clampedX), Math.floor(clampedY)];
  const [right, bottom] = [
    Math.min(columns - 1, left + 1),
    Math.min(rows - 1, top + 1),
  ];
  const [alongX, alongY] = [clampedX - left, clampedY - top];
  const row = (at: number) =>
    plane[at * columns + left]! * (1 - alongX) +
    plane[at * columns + right]! * alongX;
  return row(top) * (1 - alongY) + row(bottom) * alongY;
}

function largestDifference(
  actual: Uint8Array,
  expected: readonly number[],
): number {
  return expected.reduce(
    (most, it, at) => Math.max(most, Math.abs(it - actual[at]!)),
    0,
  );
}
