import {readdir} from 'node:fs/promises';
import path from 'node:path';
import {createCanvas, loadImage} from '@napi-rs/canvas';
import {expect, test} from 'vitest';
import {renderFigures} from '../../../src/render/renderFigures.ts';
import {mediaProject} from '../../stage/media/mediaProject.ts';
import {emptyFolder} from '../helpers/folder.ts';

const project = mediaProject({
  opening: `
    view.fill('#ff0000');
    yield* beginSlide('title');
    yield* waitFor(0.5);
    view.fill('#00ff00');
    yield* waitUntil('a beat between');
    yield* beginSlide('green / middle');
    yield* waitFor(0.5);`,
  ending: `
    view.fill('#0000ff');
    yield* waitFor(0.3);
    yield* beginSlide('end');
    view.fill('#ffffff');
    yield* waitFor(0.3);`,
});

/** The colour in the middle of a picture. */
async function colourOf(file: string): Promise<readonly number[]> {
  const context = createCanvas(1, 1).getContext('2d');
  context.drawImage(await loadImage(file), -30, -30);
  return [...context.getImageData(0, 0, 1, 1).data.subarray(0, 3)];
}

test('The stills of a project with slides are its slides, by their names, as they begin', async () => {
  const outDir = await emptyFolder();
  const [outcome] = await renderFigures([
    {
      project: project.file,
      scenes: ['opening', 'ending'],
      name: 'slides',
      outDir,
      width: 60,
      height: 60,
      fps: 10,
      formats: ['stills'],
      background: '#000000',
      variables: {},
    },
  ]);
  if (!outcome?.ok) throw outcome?.error ?? new Error('nothing was rendered');

  const folder = outcome.files[0]!.path;
  const names = (await readdir(folder)).sort();

  expect(names).toEqual([
    '01-title.png',
    '02-green-middle.png',
    '03-end.png',
    'poster.png',
  ]);
  const colours = await Promise.all(
    names.map(name => colourOf(path.join(folder, name))),
  );
  expect(colours).toEqual([
    [255, 0, 0],
    [0, 255, 0],
    [0, 0, 255],
    [255, 255, 255],
  ]);
});
