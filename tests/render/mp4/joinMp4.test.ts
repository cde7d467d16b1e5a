import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import {readMp4} from '../../../src/render/files/readMp4.ts';
import {joinMp4} from '../../../src/render/mp4/joinMp4.ts';
import {h264Arguments} from '../../../src/render/video/h264.ts';
import {openBrowser} from '../../helpers/browser.ts';
import {playInBrowser} from '../helpers/browserVideo.ts';
import {decode, runFfmpeg} from '../helpers/decode.ts';
import {emptyFolder} from '../helpers/folder.ts';

const size = {width: 192, height: 108};
const pictureBytes = (size.width * size.height * 3) / 2;

describe('joined stretches', () => {
  // One frame, two, a few reordered ones, and holds beyond any counter's range.
  const plan = [
    {frames: 41, held: 100},
    {frames: 1, held: 149},
    {frames: 30, held: 0},
    {frames: 2, held: 600},
    {frames: 37, held: 1},
  ];

  test('decode to their own pictures, the last of each held exactly', async () => {
    const {file, stretches} = await joined(plan);
    const alone = await Promise.all(stretches.map(pictures));
    const expected = alone.flatMap((frames, i) => [
      ...frames,
      ...Array.from({length: plan[i]!.held}, () => frames.at(-1)!),
    ]);
    const found = await pictures({path: file});

    expect(found).toHaveLength(expected.length);
    expect(found.findIndex((one, i) => !one.equals(expected[i]!))).toBe(-1);
  });

  test('are shown one frame after the other, at a constant rate', async () => {
    const {file, total} = await joined(plan);

    expect(await readMp4(file)).toEqual({
      ...size,
      frames: total,
      duration: total / 60,
    });
    const md5 = ['-vsync', 'passthrough', '-f', 'framemd5', '-'];
    const {output} = await runFfmpeg(['-i', file, ...md5]);
    const lines = output.toString().matchAll(/^0, *\d+, *(\d+),/gm);

    expect([...lines].map(([, time]) => Number(time))).toEqual(
      Array.from({length: total}, (_, i) => i),
    );
  });

  test('a second of a held picture takes less than a kilobyte', async () => {
    const short = await joined([{frames: 5, held: 1}]);
    const long = await joined([{frames: 5, held: 61}]);
    const [a, b] = await Promise.all(
      [short, long].map(({file}) => readFile(file)),
    );

    expect(b!.length - a!.length).toBeLessThan(2000);
  });

  test('play in a browser, which seeks into a hold', async context => {
    const {browser} = await openBrowser();
    if (!browser) return context.skip('no browser was found');
    try {
      const {file, total} = await joined([
        {frames: 20, held: 120},
        {frames: 10, held: 60},
      ]);
      const moments = [19.5 / 60, 1, 2.2, 3];
      const played = await playInBrowser(
        browser,
        await readFile(file),
        moments,
      );
      const [last, held, later] = played.corners;

      expect(played.duration).toBeCloseTo(total / 60, 2);
      expect(held).toEqual(last);
      expect(later).toEqual(last);
    } finally {
      await browser.close();
    }
  });
});

test('stretches of different rates are refused', async () => {
  const folder = await emptyFolder();
  const stretches = [
    {path: await encode(folder, 0, 5, 60), held: 0},
    {path: await encode(folder, 1, 5, 30), held: 0},
  ];

  await expect(
    joinMp4(path.join(folder, 'all.mp4'), stretches),
  ).rejects.toThrow('The stretches of a video differ in their frame rate.');
});

async function joined(plan: readonly {frames: number; held: number}[]) {
  const folder = await emptyFolder();
  const stretches = await Promise.all(
    plan.map(async ({frames, held}, i) => ({
      path: await encode(folder, i, frames, 60),
      held,
    })),
  );
  const file = path.join(folder, 'joined.mp4');
  await joinMp4(file, stretches);
  const total = plan.reduce((sum, {frames, held}) => sum + frames + held, 0);
  return {file, stretches, total};
}

/** Moving pictures as the pipeline has them encoded, each stretch another part. */
async function encode(
  folder: string,
  index: number,
  frames: number,
  fps: number,
): Promise<string> {
  const {width, height} = size;
  const source = `testsrc2=size=${width}x${height}:rate=${fps}`;
  const part = `trim=start_frame=${index * 20},setpts=PTS-STARTPTS`;
  const {output} = await runFfmpeg(
    [
      ['-f', 'lavfi', '-i', source, '-vf', part, '-frames:v', `${frames}`],
      ['-pix_fmt', 'yuv420p', '-f', 'rawvideo', '-'],
    ].flat(),
  );
  const file = path.join(folder, `${index}.mp4`);
  await runFfmpeg(h264Arguments({...size, fps}, file), output);
  return file;
}

function pictures({path: file}: {path: string}): Promise<Buffer[]> {
  return decode(file, 'yuv420p', pictureBytes);
}
