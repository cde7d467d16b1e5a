import {
  chmodSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, beforeAll, expect, onTestFinished, test} from 'vitest';
import {videoFacts} from '../../../src/stage/media/videoFacts.ts';
import {VideoFrames} from '../../../src/stage/media/videoFrames.ts';
import {runFfmpeg} from '../../render/helpers/decode.ts';

const home = mkdtempSync(path.join(tmpdir(), 'video-frames-'));
afterAll(() => rmSync(home, {recursive: true, force: true}));

/** Frame k is grey, k steps of five levels brighter than black: two seconds of them. */
const steps = [
  ['-f', 'lavfi', '-i'],
  ["nullsrc=s=32x32:r=20:d=2,format=yuv420p,geq=lum='16+N*5':cb=128:cr=128"],
].flat();

const few = ['-vf', "select='not(between(n,9,23))'", '-vsync', 'vfr'];

beforeAll(async () => {
  const exact = ['-c:v', 'libx264', '-qp', '1', '-bf', '3', '-g', '20'];
  for (const [name, ...filter] of [['steps.mp4'], ['uneven.mkv', ...few]]) {
    const file = path.join(home, name!);
    await runFfmpeg([...steps, ...filter, ...exact, '-y', file]);
  }
});

/** The frames of a file, and how many processes have decoded it. */
function framesOf(name: string) {
  const facts = videoFacts(path.join(home, name));
  const log = path.join(home, `${name}.log`);
  const ffmpeg = path.join(home, 'ffmpeg.sh');
  writeFileSync(log, '');
  writeFileSync(
    ffmpeg,
    `#!/bin/sh\necho "$*" >> "${log}"\nexec "${facts.ffmpeg}" "$@"\n`,
  );
  chmodSync(ffmpeg, 0o755);
  const frames = new VideoFrames({...facts, ffmpeg});
  onTestFinished(() => frames.close());
  return {
    seenAt: async (time: number) => {
      const [red = 0] = await frames.at(time);
      return Math.round((red * 219) / 255 / 5);
    },
    calls: () => readFileSync(log, 'utf8').trim().split('\n'),
  };
}

const windows = process.platform === 'win32';

test.skipIf(windows)(
  'A short loop is decoded once it is known to be one, and never again',
  async () => {
    const {seenAt, calls} = framesOf('steps.mp4');
    for (let round = 0; round < 8; round++) {
      for (const at of [0, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75]) {
        expect(await seenAt(at)).toBe(at * 20);
      }
    }

    expect(calls().length).toBeLessThanOrEqual(4);
  },
);

test.skipIf(windows)(
  'Frames between those of a steady pace are left out, and the ones taken are exact',
  async () => {
    const {seenAt, calls} = framesOf('steps.mp4');
    const step = 1 / 6;
    for (let i = 0; i * step < 2; i++) {
      expect(await seenAt(i * step)).toBe(Math.floor(i * step * 20 + 1e-9));
    }

    expect(calls().at(-1)).toContain('select=');
    // A change of pace is followed as well.
    expect(await seenAt(0.33)).toBe(6);
    expect(await seenAt(0.36)).toBe(7);
  },
);

test.skipIf(windows)(
  'A frame that lasts longer than those before is seen to its end',
  async () => {
    const {seenAt, calls} = framesOf('uneven.mkv');
    const seen: number[] = [];
    for (let at = 0; at < 2; at += 0.16) seen.push(await seenAt(at));

    expect(calls().some(call => call.includes('select='))).toBe(true);
    expect(seen).toEqual([0, 3, 6, 8, 8, 8, 8, 8, 25, 28, 32, 35, 38]);
  },
);

test.skipIf(windows)(
  'A video whose process has ended long before its last frame leaves no listeners',
  async () => {
    const warnings: string[] = [];
    const note = (warning: Error) => warnings.push(warning.message);
    process.on('warning', note);
    onTestFinished(() => void process.off('warning', note));
    const {seenAt} = framesOf('steps.mp4');
    for (let frame = 0; frame < 40; frame++) await seenAt(frame / 20);

    expect(warnings).toEqual([]);
  },
);
