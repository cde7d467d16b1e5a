import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import type {Effort} from '../../../src/render/job/formats.ts';
import {readMp4} from '../../../src/render/files/readMp4.ts';
import {joinMp4} from '../../../src/render/mp4/joinMp4.ts';
import {h264Arguments} from '../../../src/render/video/h264.ts';
import {openBrowser} from '../../helpers/browser.ts';
import {playInBrowser} from '../helpers/browserVideo.ts';
import {decode, runFfmpeg} from '../helpers/decode.ts';
import {emptyFolder} from '../helpers/folder.ts';
import {psnr} from '../helpers/likeness.ts';

const size = {width: 192, height: 108};
const pictureBytes = (size.width * size.height * 3) / 2;

// One frame, two, a few reordered ones, and holds beyond any counter's range.
const plan: readonly Plan[] = [
  {frames: 41, held: {40: 100}},
  {frames: 1, held: {0: 149}},
  {frames: 30, held: {}},
  {frames: 2, held: {1: 600}},
  {frames: 37, held: {36: 1}},
];

// Between pictures too, and around x264's own key picture, the 251st.
const planInOrder: readonly Plan[] = [
  {frames: 270, held: {0: 3, 7: 1, 8: 1, 9: 40, 200: 700, 251: 2, 269: 5}},
  {frames: 1, held: {0: 30}},
  {frames: 260, held: {100: 20, 250: 9, 258: 1}},
];

describe.each([
  {plan, effort: 'small' as const},
  {plan: planInOrder, effort: 'fast' as const},
])('joined $effort stretches', ({plan, effort}) => {
  test('decode to their own pictures, held exactly', async () => {
    const {file, stretches} = await joined(plan, effort);
    const alone = await Promise.all(stretches.map(pictures));
    const expected = alone.flatMap((frames, i) =>
      frames.flatMap((frame, k) => [
        frame,
        ...Array.from({length: plan[i]!.held[k] ?? 0}, () => frame),
      ]),
    );
    const found = await pictures({path: file});

    expect(found).toHaveLength(expected.length);
    expect(found.findIndex((one, i) => !one.equals(expected[i]!))).toBe(-1);
  });

  test('are shown one frame after the other, at a constant rate', async () => {
    const {file, total} = await joined(plan, effort);

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
});

describe('joined stretches', () => {
  test('a second of a held picture takes less than a kilobyte', async () => {
    const short = await joined([{frames: 5, held: {4: 1}}]);
    const long = await joined([{frames: 5, held: {4: 61}}]);
    const [a, b] = await Promise.all(
      [short, long].map(({file}) => readFile(file)),
    );

    expect(b!.length - a!.length).toBeLessThan(2000);
  });

  test.for([
    {plan: [{19: 120}, {9: 60}], effort: 'small' as const},
    {
      plan: [
        {3: 2, 19: 118},
        {5: 1, 9: 59},
      ],
      effort: 'fast' as const,
    },
  ])(
    '$effort ones play in a browser, which seeks into a hold',
    async ({plan: [early, late], effort}, context) => {
      const {browser} = await openBrowser();
      if (!browser) return context.skip('no browser was found');
      try {
        const {file, total} = await joined(
          [
            {frames: 20, held: early!},
            {frames: 10, held: late!},
          ],
          effort,
        );
        const shown = [3, 5, 12, 21, 60, 132, 145, 146, 170];
        const played = await playInBrowser(
          browser,
          await readFile(file),
          shown.map(frame => (frame + 0.5) / 60),
        );
        const frames = await decode(file, 'rgba', size.width * size.height * 4);
        const changes = frames.filter((one, i) => !frames[i - 1]?.equals(one));
        const nearest = played.pictures.map(one => mostLike(one, changes));

        expect(played.duration).toBeCloseTo(total / 60, 2);
        expect(nearest).toEqual(shown.map(frame => frames[frame]));
      } finally {
        await browser.close();
      }
    },
  );

  test('may be longer than any list of arguments', async () => {
    const {file, total} = await joined([{frames: 1, held: {0: 200_000}}]);

    expect(await readMp4(file)).toMatchObject({frames: total});
  });

  test('of pictures out of order are held at their end alone', async () => {
    await expect(joined([{frames: 30, held: {3: 1}}])).rejects.toThrow(
      'The video cannot be held still: its pictures are decoded out of order.',
    );
  });
});

test('stretches of different rates are refused', async () => {
  const folder = await emptyFolder();
  const stretches = [
    {path: await encode(folder, 0, 5, 60, 'small'), held: []},
    {path: await encode(folder, 1, 5, 30, 'small'), held: []},
  ];

  await expect(
    joinMp4(path.join(folder, 'all.mp4'), stretches),
  ).rejects.toThrow('The stretches of a video differ in their frame rate.');
});

/** The frame that is most like a picture. */
function mostLike(picture: Buffer, frames: readonly Buffer[]): Buffer {
  const likeness = frames.map(frame => psnr(picture, frame));
  return frames[likeness.indexOf(Math.max(...likeness))]!;
}

interface Plan {
  readonly frames: number;
  /** Frames for which a picture stays, by its number. */
  readonly held: Readonly<Record<number, number>>;
}

async function joined(plan: readonly Plan[], effort: Effort = 'small') {
  const folder = await emptyFolder();
  const stretches = await Promise.all(
    plan.map(async ({frames, held}, i) => ({
      path: await encode(folder, i, frames, 60, effort),
      held: Array.from({length: frames}, (_, k) => held[k] ?? 0),
    })),
  );
  const file = path.join(folder, 'joined.mp4');
  await joinMp4(file, stretches);
  const total = stretches
    .flatMap(({held}) => held)
    .reduce((sum, more) => sum + 1 + more, 0);
  return {file, stretches, total};
}

/** Moving pictures as the pipeline has them encoded, each stretch another part. */
async function encode(
  folder: string,
  index: number,
  frames: number,
  fps: number,
  effort: Effort,
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
  await runFfmpeg(h264Arguments({...size, fps}, file, effort), output);
  return file;
}

function pictures({path: file}: {path: string}): Promise<Buffer[]> {
  return decode(file, 'yuv420p', pictureBytes);
}
