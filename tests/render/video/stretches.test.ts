import {readdir, readFile} from 'node:fs/promises';
import {describe, expect, test} from 'vitest';
import {efforts} from '../../../src/render/job/formats.ts';
import {longHold} from '../../../src/render/video/stretches.ts';
import {decode, runFfmpeg} from '../helpers/decode.ts';
import {fakeFfmpeg, killedMidway} from '../helpers/fakeFfmpeg.ts';
import {emptyFolder} from '../helpers/folder.ts';
import {renderSynthetic} from '../helpers/jobs.ts';

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

  test('begins every stretch with a key picture', async () => {
    const [file] = await renderSynthetic(await emptyFolder(), settings, {
      effort,
    });
    const filter = ['-vf', 'select=eq(pict_type\\,I),showinfo', '-f', 'null'];
    const {said} = await runFfmpeg(['-i', file!.path, ...filter, '-']);
    const times = [...said.matchAll(/pts_time:([\d.]+)/g)].map(match =>
      Math.round(Number(match[1]) * 60),
    );

    expect(times).toEqual([0, 40, 80, 120]);
  });

  test('keeps short holds inside a stretch', async () => {
    const brief = {...settings, held: restsBriefly};
    const [file] = await renderSynthetic(await emptyFolder(), brief, {effort});
    const filter = ['-vf', 'select=eq(pict_type\\,I),showinfo', '-f', 'null'];
    const {said} = await runFfmpeg(['-i', file!.path, ...filter, '-']);

    expect(said.match(/pts_time/g)).toHaveLength(1);
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

function interruption() {
  const controller = new AbortController();
  return {
    signal: controller.signal,
    stop: () => controller.abort(new Error('enough')),
  };
}
