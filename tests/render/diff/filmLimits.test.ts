import path from 'node:path';
import {describe, expect, test} from 'vitest';
import {decodedFrames} from '../../../src/render/diff/decodedFrames.ts';
import {filmFacts} from '../../../src/render/diff/filmFacts.ts';
import type {SideFile} from '../../../src/render/diff/side.ts';
import {findFfmpeg} from '../../../src/render/video/ffmpeg.ts';
import {runFfmpeg} from '../helpers/decode.ts';
import {fakeFfmpeg} from '../helpers/fakeFfmpeg.ts';
import {writeFilm} from '../helpers/films.ts';
import {emptyFolder} from '../helpers/folder.ts';

const side = (file: string, format = 'mp4'): SideFile => ({
  path: file,
  folder: path.dirname(file),
  name: path.basename(file),
  format,
  sha256: '',
});

async function filmFile(): Promise<SideFile> {
  const file = path.join(await emptyFolder(), 'film.mp4');
  await writeFilm(file, {seconds: 1});
  return side(file);
}

describe('A film has bounds', () => {
  const decoding = {width: 32, height: 18, fps: 30};

  async function pictures(
    file: SideFile,
    how: Partial<Parameters<typeof decodedFrames>[1]>,
  ): Promise<number> {
    const ffmpeg = (await findFfmpeg()).path;
    let count = 0;
    const frames = decodedFrames(file, {...decoding, ffmpeg, ...how});
    for await (const _ of frames) count++;
    return count;
  }

  test('in its number of pictures', async () => {
    const limits = {frames: 29, pictureWithin: 10};

    await expect(pictures(await filmFile(), {limits})).rejects.toThrow(
      'film.mp4 cannot be decoded: it has more than 29 pictures',
    );
  });

  test.each([1e9, 0, 1e-9, NaN])('in its rate: not %s a second', async fps => {
    await expect(pictures(await filmFile(), {fps})).rejects.toThrow(
      `it has ${fps} frames a second; the limits are 0.01 to 240.`,
    );
  });

  test('in its size, whatever a manifest says', async () => {
    const file = path.join(await emptyFolder(), 'wide.gif');
    const wide = 'color=c=red:s=7700x16:r=10:d=0.1';
    await runFfmpeg(['-f', 'lavfi', '-i', wide, file]);
    const {path: ffmpeg} = await findFfmpeg();

    await expect(filmFacts(side(file, 'gif'), ffmpeg)).rejects.toThrow(
      `${file} is not decoded: its pictures have 7700×16 pixels; the limit is 7680 a side.`,
    );
  });

  test('in the time until its next picture, and until it says what it is', async () => {
    const ffmpeg = await fakeFfmpeg('exec sleep 60');
    const file = await filmFile();
    const limits = {frames: 100, pictureWithin: 1};

    await expect(pictures(file, {ffmpeg, limits})).rejects.toThrow(
      `${file.path} cannot be decoded: ffmpeg decoded no picture of it for 1 s`,
    );
    await expect(filmFacts(file, ffmpeg, 1)).rejects.toThrow(
      `${file.path} cannot be decoded: ffmpeg said nothing of it in 1 s.`,
    );
  });

  test('in the words of the program that reads it', async () => {
    const ffmpeg = await fakeFfmpeg(
      'head -c 20000000 /dev/zero | tr "\\0" x >&2; echo >&2; echo last >&2; exit 1',
    );

    await expect(pictures(await filmFile(), {ffmpeg})).rejects.toThrow(
      /film.mp4 cannot be decoded: last$/,
    );
  });
});
