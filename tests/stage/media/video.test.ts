import {mkdirSync, statSync} from 'node:fs';
import {dirname} from 'node:path';
import {beforeAll, describe, expect, test} from 'vitest';
import {allow} from '../../../src/stage/allowed/allowances.ts';
import {videoFacts} from '../../../src/stage/media/videoFacts.ts';
import type {Player} from '../../../src/stage/index.ts';
import {shown} from '../../helpers/shown.ts';
import {runFfmpeg} from '../../render/helpers/decode.ts';
import {colourAt} from '../player/drawing.ts';
import {mediaProject} from './mediaProject.ts';

const project = mediaProject({
  plays: `
    const video = <Video key="clip" src="/steps.mp4" width={60} play />;
    yield view.add(video);
    yield* waitFor(1);`,
  plans: `
    const video = <Video src="/steps.webm" width={60} />;
    yield view.add(video);
    video.seek(1.5);
    yield* waitFor(0.3);
    video.play();
    yield* waitFor(0.3);
    video.pause();
    yield* waitFor(0.2);
    video.seek(0.2);
    yield* waitFor(0.2);`,
  loops: `
    const video = <Video src="/steps.mp4" width={60} loop play />;
    yield view.add(video);
    video.seek(1.6);
    yield* waitFor(1.2);`,
  hurries: `
    const video = <Video src="/steps.mp4" width={60} playbackRate={2} play />;
    yield view.add(video);
    yield* waitFor(0.8);`,
  ends: `
    const video = <Video src="/steps.mp4" width={60} play time={1.7} />;
    yield view.add(video);
    yield* waitFor(0.8);`,
  uneven: `
    const video = <Video src="/uneven.mkv" width={60} play />;
    yield view.add(video);
    yield* waitFor(1.4);`,
  sees: `
    const video = <Video src="/alpha.webm" width={60} />;
    view.fill('#0000ff');
    yield view.add(video);
    yield* waitFor(0.5);`,
  made: `
    const video = document.createElement('video');
    const image = document.createElement('img');
    const isRight = video instanceof HTMLVideoElement && !(image instanceof HTMLVideoElement);
    view.fill(isRight ? '#00ff00' : '#ff0000');`,
  many: `
    for (let i = 0; i < 6; i++)
      yield view.add(<Video src="/steps.mp4" width={10} x={i * 10 - 25} time={i / 5} play />);
    yield* waitFor(0.5);`,
  sized: `
    const video = <Video src="/wide.mp4" />;
    yield view.add(video);
    const [width, height] = [video.width(), video.height()];
    view.fill(width === 40 && height === 10 && video.getDuration() === 2 ? '#00ff00' : '#ff0000');
    video.remove();
    yield* waitFor(0.1);`,
  unread: `yield view.add(<Video key="clip" src="/unread.mp4" />); yield* waitFor(1);`,
  broken: `yield view.add(<Video key="clip" src="/broken.mp4" />); yield* waitFor(1);`,
});

/** Frame k is grey, k steps of five levels brighter than black. */
const steps = [
  ['-f', 'lavfi', '-i'],
  ["nullsrc=s=32x32:r=10:d=2,format=yuv420p,geq=lum='16+N*5':cb=128:cr=128"],
].flat();

async function make(name: string, ...args: readonly string[]): Promise<void> {
  const file = project.place(name);
  mkdirSync(dirname(file), {recursive: true});
  const {said} = await runFfmpeg(['-v', 'error', '-y', ...args, file]);
  if ((statSync(file, {throwIfNoEntry: false})?.size ?? 0) === 0) {
    throw new Error(said);
  }
}

/** Two rows of pictures in H.264, with frames that are stored out of order. */
const h264 = ['-c:v', 'libx264', '-qp', '1', '-bf', '3', '-g', '10'];

beforeAll(async () => {
  await make('steps.mp4', ...steps, ...h264);
  await make('steps.webm', ...steps, '-c:v', 'libvpx-vp9', '-lossless', '1');
  // Frames 0, 3, 4 and 12 alone, each until the next.
  const few = ['-vf', "select='eq(n,0)+eq(n,3)+eq(n,4)+eq(n,12)'"];
  await make('uneven.mkv', ...steps, ...few, '-vsync', 'vfr', ...h264);
  await make('wide.mp4', ...steps, '-vf', 'scale=20:10,setsar=2', ...h264);
  const veil = 'color=red@0.5:s=32x32:r=10:d=1,format=yuva420p';
  const vp9 = ['-c:v', 'libvpx-vp9', '-pix_fmt', 'yuva420p'];
  const alpha = [...vp9, '-auto-alt-ref', '0'];
  await make('alpha.webm', '-f', 'lavfi', '-i', veil, ...alpha);
  project.write({
    'public/broken.mp4': 'not a video at all',
    'public/unread.mp4': 'whatever',
  });
});

/** The number of the grey frame that is seen at a place. */
function seen(player: Player, x = 0): number {
  const [red = 0] = colourAt(shown(player), x, 0);
  return Math.round((red * 219) / 255 / 5);
}

async function seenAt(
  scene: string,
  frames: readonly number[],
): Promise<number[]> {
  const player = await project.open(scene);
  const numbers: number[] = [];
  for (const frame of frames) {
    await player.seek(frame);
    await player.draw();
    numbers.push(seen(player));
  }
  return numbers;
}

const upTo = (end: number) => Array.from({length: end}, (_, i) => i);

describe('A video', () => {
  // Motion Canvas turns a thread's clock on before it draws: what plays from the
  // start shows its second frame first.
  test('shows the frame of each moment while it plays', async () => {
    expect(await seenAt('plays', upTo(10))).toEqual(upTo(10).map(n => n + 1));
  });

  test('is where it was sent, runs from there, and rests when it is paused', async () => {
    expect(await seenAt('plans', upTo(10))).toEqual([
      15, 15, 16, 17, 18, 18, 18, 2, 2, 2,
    ]);
  });

  test('begins again at its end when it loops', async () => {
    expect(await seenAt('loops', upTo(12))).toEqual([
      17, 18, 19, 0, 1, 2, 3, 4, 5, 6, 7, 8,
    ]);
  });

  test('passes over frames at a higher rate', async () => {
    expect(await seenAt('hurries', upTo(8))).toEqual([
      2, 4, 6, 8, 10, 12, 14, 16,
    ]);
  });

  test('keeps its last frame after its end', async () => {
    expect(await seenAt('ends', upTo(7))).toEqual([18, 19, 19, 19, 19, 19, 19]);
  });

  test('with frames of unequal length shows each until the next', async () => {
    expect(await seenAt('uneven', upTo(14))).toEqual([
      0, 0, 3, 4, 4, 4, 4, 4, 4, 4, 4, 12, 12, 12,
    ]);
  });

  test('shows the same frame when playing leaps, backwards too', async () => {
    expect(await seenAt('plays', [8, 2, 7, 7, 0, 9])).toEqual([
      9, 3, 8, 8, 1, 10,
    ]);
  });

  test('lets what lies behind it be seen where it is transparent', async () => {
    const player = await project.open('sees');
    await player.draw();

    const [red = 0, green, blue = 0] = colourAt(shown(player), 0, 0);

    expect(green).toBeLessThan(4);
    expect(Math.abs(red - 128)).toBeLessThan(6);
    expect(Math.abs(blue - 128)).toBeLessThan(6);
  });

  test('is one of many, each at its own time', async () => {
    const player = await project.open('many');
    for (const frame of [0, 3, 1]) {
      await player.seek(frame);
      await player.draw();
      const numbers = upTo(6).map(i => seen(player, i * 10 - 25));
      expect(numbers).toEqual(upTo(6).map(i => i * 2 + frame + 1));
    }
  });

  test('is a video to a scene that asks for its class', async () => {
    const player = await project.open('made');
    await player.draw();

    expect(colourAt(shown(player), 0, 0).slice(0, 3)).toEqual([0, 255, 0]);
  });

  test('says its size in square pixels and its length before anything is drawn', async () => {
    const player = await project.open('sized');
    await player.draw();

    expect(colourAt(shown(player), 0, 0).slice(0, 3)).toEqual([0, 255, 0]);
  });

  test('without an ffmpeg to read it is an error that says how to get one', async () => {
    allow({ffmpeg: '/nowhere/ffmpeg'});
    try {
      await expect(project.open('unread')).rejects.toThrow(
        /^Scene "unread" at 0\.00 s: clip: The video at \/unread\.mp4: no ffmpeg runs to read it with \(--ffmpeg: .*ENOENT\)\. Install ffmpeg/,
      );
    } finally {
      allow({});
    }
  });

  test('that cannot be read is named with its node, scene and address', async () => {
    await expect(
      project.open('broken').then(player => player.draw()),
    ).rejects.toThrow(
      /^Scene "broken" at 0\.00 s: clip: The video at \/broken\.mp4: ffmpeg cannot read it \(Invalid data/,
    );
  });
});

describe('The length of a video', () => {
  test.each(['steps.mp4', 'steps.webm', 'uneven.mkv'])(
    'is that which ffmpeg reports, of %s',
    async name => {
      const file = project.place(name);
      const {said} = await runFfmpeg(['-i', file]);
      const [, seconds] = /Duration: 00:00:([\d.]+)/.exec(said)!;

      expect(videoFacts(file).duration).toBeCloseTo(Number(seconds), 2);
    },
  );
});
