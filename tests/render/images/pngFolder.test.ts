import {mkdir, readdir, readFile, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {createCanvas, loadImage} from '@napi-rs/canvas';
import {describe, expect, test} from 'vitest';
import {runFfmpeg} from '../helpers/decode.ts';
import {emptyFolder} from '../helpers/folder.ts';
import {renderSynthetic} from '../helpers/jobs.ts';
import {furthest} from '../helpers/likeness.ts';
import {drawnFrames} from '../helpers/synthetic.ts';

const settings = {width: 160, height: 91, fps: 30, frames: 12};
const timeline = [
  {name: 'one', firstFrame: 0, events: [{name: 'light/runs', time: 0.1}]},
  {name: 'two', firstFrame: 6, events: [{name: 'δ¹ ends', time: 0.1}]},
];

describe('a sequence of PNGs', () => {
  test.each([false, true])(
    'has every frame as it was drawn, in order; transparent: %s',
    async transparent => {
      const figure = {...settings, transparent};
      const folder = await emptyFolder();
      const [file] = await renderSynthetic(folder, figure, {
        formats: ['png'],
        transparent,
      });
      const names = await readdir(file!.path);
      const drawn = await drawnFrames(figure);

      expect(file).toMatchObject({
        path: path.join(folder, 'figure'),
        format: 'png',
        frames: 12,
        duration: 0.4,
        bytes: await sizeOf(file!.path),
      });
      expect(names).toEqual(
        drawn.map((_, i) => `000${i < 10 ? 0 : ''}${i}.png`),
      );
      for (const [i, name] of names.entries()) {
        const pixels = await decodeRgba(path.join(file!.path, name));

        // Libraries differ in how they round what a pixel's alpha has dimmed.
        expect(furthest(pixels, drawn[i]!)).toBeLessThanOrEqual(
          transparent ? 1 : 0,
        );
      }
    },
  );

  test('is opened by another reader too, as sRGB', async () => {
    const [file] = await renderSynthetic(await emptyFolder(), settings, {
      formats: ['png'],
    });
    const first = path.join(file!.path, '00000.png');
    const image = await loadImage(first);
    const canvas = createCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    context.drawImage(image, 0, 0);
    const [drawn] = await drawnFrames(settings);
    const shown = context.getImageData(0, 0, 160, 91).data;

    expect(Buffer.from(shown).equals(drawn!)).toBe(true);
    await expect(readFile(first, 'latin1')).resolves.toContain('sRGB\0');
  });

  test('takes the place of the one before as a whole, with no frame left over', async () => {
    const folder = await emptyFolder();
    await renderSynthetic(folder, settings, {formats: ['png']});
    await renderSynthetic(folder, {...settings, frames: 5}, {formats: ['png']});

    expect(await readdir(folder)).toEqual(['figure']);
    expect(await readdir(path.join(folder, 'figure'))).toHaveLength(5);
  });

  test('that is given up midway leaves the one before as it was', async () => {
    const folder = await emptyFolder();
    await mkdir(path.join(folder, 'figure'));
    await writeFile(path.join(folder, 'figure', 'kept'), '');
    const stop = new AbortController();
    const held = (index: number) => {
      if (index === 8) stop.abort(new Error('enough'));
      return false;
    };

    await expect(
      renderSynthetic(
        folder,
        {...settings, held},
        {formats: ['png', 'apng'], signal: stop.signal},
      ),
    ).rejects.toThrow('enough');
    expect(await readdir(folder)).toEqual(['figure']);
    expect(await readdir(path.join(folder, 'figure'))).toEqual(['kept']);
  });

  test('has the same bytes each time', async () => {
    const [one, other] = [await emptyFolder(), await emptyFolder()];
    for (const folder of [one, other]) {
      await renderSynthetic(folder, settings, {formats: ['png', 'apng']});
    }
    for (const name of ['figure/00011.png', 'figure.apng']) {
      const [first, second] = await Promise.all(
        [one, other].map(folder => readFile(path.join(folder, name))),
      );

      expect(second!.equals(first!)).toBe(true);
    }
  });
});

test('Stills are the frames of the beats, numbered in order, and the last one', async () => {
  const folder = await emptyFolder();
  const figure = {...settings, timeline};
  const [file] = await renderSynthetic(folder, figure, {formats: ['stills']});
  const drawn = await drawnFrames(figure);

  expect(file).toMatchObject({
    path: path.join(folder, 'figure-stills'),
    frames: 3,
  });
  expect(await readdir(file!.path)).toEqual([
    '01-light-runs.png',
    '02-δ¹-ends.png',
    'poster.png',
  ]);
  for (const [name, frame] of [
    ['01-light-runs.png', 3],
    ['02-δ¹-ends.png', 9],
    ['poster.png', 11],
  ] as const) {
    const pixels = await decodeRgba(path.join(file!.path, name));

    expect(pixels.equals(drawn[frame]!)).toBe(true);
  }
});

async function decodeRgba(file: string): Promise<Buffer> {
  const out = ['-f', 'rawvideo', '-pix_fmt', 'rgba', '-'];
  return (await runFfmpeg(['-i', file, ...out])).output;
}

async function sizeOf(folder: string): Promise<number> {
  const names = await readdir(folder);
  const files = await Promise.all(
    names.map(name => readFile(path.join(folder, name))),
  );
  return files.reduce((sum, {length}) => sum + length, 0);
}
