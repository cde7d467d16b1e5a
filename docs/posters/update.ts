import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {FigureEntry} from '../../src/catalogue.ts';
import {drawing, type Look} from '../../src/cli/jobs/figureJobs.ts';
import {figuresOf} from '../../src/cli/flags/figures.ts';
import {root} from '../../src/cli/process/root.ts';
import {defaultNetwork} from '../../src/network/defaultNetwork.ts';
import {drawStill, type StillJob} from '../../src/render/index.ts';
import {decodePng} from '../../tests/helpers/indexedPng.ts';
import {keepPicture} from '../../tests/helpers/keepPicture.ts';
import {figures, posterPath, withGallery} from './gallery.ts';

const poster = {width: 640, height: 360};

/** The moments that tell more than the last frame does, by the name of their beat. */
const moments: Readonly<Record<string, string>> = {
  '13': 'nudge 1',
};

/**
 * `npm run posters [-- ID…]`: draws the README's pictures of all figures or of
 * those that are named, writes those that differ, and the gallery.
 */
async function updatePosters(words: readonly string[]): Promise<void> {
  const named = figuresOf(words, figures);
  for (const figure of named) {
    const at = moments[figure.id] ?? 'last';
    await draw(figure, poster, at, posterPath(figure));
  }
  const readme = join(root, 'README.md');
  await writeFile(readme, withGallery(await readFile(readme, 'utf8')));
}

async function draw(
  figure: FigureEntry,
  {width, height}: Look['size'],
  at: StillJob['at'],
  path: string,
): Promise<void> {
  const size = {width, height};
  const look = {network: defaultNetwork, theme: 'dark', size} as const;
  const {png} = await drawStill({...drawing(figure, look), at});
  const isNew = await keepPicture(join(root, path), await decodePng(png));
  console.log(`${path}  ${isNew ? 'written' : 'as it was'}`);
}

await updatePosters(process.argv.slice(2));
