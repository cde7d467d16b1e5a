import {readdir, readFile} from 'node:fs/promises';
import path from 'node:path';
import {
  type FigureJob,
  openFigureCache,
  openStore,
  renderFigures,
} from '../../../src/render/index.ts';
import {readManifest} from '../../../src/render/manifest/readManifest.ts';
import {fixtureJob} from './fixture.ts';

/** A figure that takes a moment to draw. */
export function smallJob(
  outDir: string,
  change: Partial<FigureJob> = {},
): FigureJob {
  return fixtureJob('moving', outDir, {
    width: 64,
    height: 36,
    fps: 10,
    formats: ['gif'],
    ...change,
  });
}

/** Renders with a cache folder, or without; returns how each figure ended. */
export async function render(
  cacheFolder: string | undefined,
  ...jobs: FigureJob[]
) {
  const warnings: string[] = [];
  const warn = (text: string) => warnings.push(text);
  const store = cacheFolder ? openStore(cacheFolder, 1e9, warn) : undefined;
  const cache = openFigureCache(store, warn);
  const outcomes = await renderFigures(jobs, {cache});
  const ends = outcomes.map(outcome =>
    outcome.ok ? outcome.from : outcome.error.message,
  );
  return {ends, warnings, outcomes};
}

/** The plan of a render for a job. */
export async function plan(cacheFolder: string, job: FigureJob) {
  return openFigureCache(openStore(cacheFolder, 1e9), () => {}).plan(job);
}

/** Every file below a folder with its content. */
export async function contentOf(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true});
  const files = entries
    .filter(entry => entry.isFile())
    .map(({parentPath, name}) => path.join(parentPath, name))
    .sort();
  const texts = files.map(async file => {
    const text = await readFile(file, 'latin1');
    return [path.relative(folder, file), text] as const;
  });
  return new Map(await Promise.all(texts));
}

/** The manifest of a folder. */
export async function manifestIn(folder: string) {
  return readManifest(path.join(folder, 'manifest.json'));
}
