import {readdir, readFile} from 'node:fs/promises';
import {describe, expect, test} from 'vitest';
import {efforts, type Effort} from '../../../src/render/job/formats.ts';
import {longHold, longStretch} from '../../../src/render/video/stretches.ts';
import {decode, runFfmpeg} from '../helpers/decode.ts';
import {fakeFfmpeg, killedMidway} from '../helpers/fakeFfmpeg.ts';
import {emptyFolder} from '../helpers/folder.ts';
import {renderSynthetic} from '../helpers/jobs.ts';
import type {SyntheticSettings} from '../helpers/synthetic.ts';

const size = {width: 320, height: 180};
/** Moves for ten frames, rests for thirty. */
const settings = {
  ...size,
  fps: 60,
  frames: 155,
  held: (i: number) => i % 40 > 9,
};

describe.each(efforts)('a figure that often stands still, %s', effort => {
  test('has every frame, and its holds do not change by a bit', async () => {
    const [file] = await renderSynthetic(await emptyFolder(), settings, {
      effort,
    });
    const frames = await decode(file!.path, 'yuv420p', (320 * 180 * 3) / 2);

    expect(frames).toHaveLength(155);
    const changed = frames.flatMap((frame, i) =>
      i > 0 && !frame.equals(frames[i - 1]!) ? [i % 40] : [],
    );

    expect(Math.max(...changed)).toBe(9);
  });

  test('keeps short holds inside a stretch', async () => {
    const brief = {...settings, held: restsBriefly};

    expect(await keyFrames(brief, effort)).toEqual([0]);
  });
});

describe('a stretch begins with a key picture', () => {
  test('after every long hold, where only its last picture can be held', async () => {
    expect(await keyFrames(settings, 'small')).toEqual([0, 40, 80, 120]);
  });

  test('in time for players that seek, where any picture can be held', async () => {
    const long = {...settings, frames: 2 * longStretch + 100};
    const keys = await keyFrames(long, 'fast');

    // After the first holds past 300 frames, of which each ends at a multiple of 40.
    expect(keys).toEqual([0, 320, 640]);
  });
});

describe('a figure that often stands still', () => {
  test('gives the same bytes every time, and leaves nothing beside its file', async () => {
    const folders = [await emptyFolder(), await emptyFolder()];
    const files = await Promise.all(
      folders.map(async folder => {
        const [file] = await renderSynthetic(folder, settings);
        return readFile(file!.path);
      }),
    );

    expect(files[1]!.equals(files[0]!)).toBe(true);
    expect(await readdir(folders[0]!)).toEqual(['figure.mp4']);
  });

  test('an encoder that dies in any stretch leaves no file', async () => {
    const folder = await emptyFolder();
    const ffmpeg = await fakeFfmpeg(killedMidway);

    await expect(renderSynthetic(folder, settings, {ffmpeg})).rejects.toThrow(
      /figure\.mp4 could not be encoded: ffmpeg was ended by SIGKILL/,
    );
    expect(await readdir(folder)).toEqual([]);
  });

  test('one that is interrupted in a hold leaves no file', async () => {
    const folder = await emptyFolder();
    const {signal, stop} = interruption();
    const held = (i: number) => {
      if (i >= 60) stop();
      return settings.held(i);
    };

    await expect(
      renderSynthetic(folder, {...settings, held}, {signal}),
    ).rejects.toThrow('enough');
    expect(await readdir(folder)).toEqual([]);
  });
});

/** A rest of less than a long hold, every third of a second. */
function restsBriefly(index: number): boolean {
  return index % 20 > 20 - longHold / 2;
}

/** The frames that need no other, as ffmpeg finds them. */
async function keyFrames(
  drawn: SyntheticSettings,
  effort: Effort,
): Promise<number[]> {
  const [file] = await renderSynthetic(await emptyFolder(), drawn, {effort});
  const filter = ['-vf', 'select=eq(pict_type\\,I),showinfo', '-f', 'null'];
  const {said} = await runFfmpeg(['-i', file!.path, ...filter, '-']);
  const times = said.matchAll(/pts_time:([\d.]+)/g);
  return Array.from(times, ([, time]) => Math.round(Number(time) * drawn.fps));
}

function interruption() {
  const controller = new AbortController();
  return {
    signal: controller.signal,
    stop: () => controller.abort(new Error('enough')),
  };
}
