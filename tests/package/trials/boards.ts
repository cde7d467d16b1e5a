import {execFile} from 'node:child_process';
import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {promisify} from 'node:util';
import type {Browser} from 'playwright-core';
import {compare} from '../../helpers/compare.ts';
import {decodePng} from '../../helpers/indexedPng.ts';
import {installedVite} from '../../helpers/installedVite.ts';
import {exportInBrowser} from '../../projects/browser/exportInBrowser.ts';
import {glowingLetters} from '../../stage/parity/tolerances.ts';
import type {VersionSet} from '../../versions/sets.ts';
import {writeConsumer} from '../consumer.ts';
import type {Tools} from './tools.ts';

const run = promisify(execFile);

/**
 * Motion Canvas up to 3.16 allows later versions of it, without the names that it
 * imports: its own export stops there.
 */
const ofItsTime = {'chroma-js': '2.4.2'};

/**
 * What differs between the board of a project as `motion-canvas-render` draws it, and as
 * its own Motion Canvas and Vite export it in a browser; undefined when nothing does.
 */
export async function boardFault(
  {packages}: VersionSet,
  {tarball}: Tools,
  browser: Browser,
): Promise<string | undefined> {
  const folder = mkdtempSync(path.join(tmpdir(), 'board-'));
  try {
    await writeConsumer(folder, {
      ...packages,
      ...ofItsTime,
      'backprop-figures': tarball,
    });
    // The plugin asks for Vite 4 or 5, whatever it works with.
    const flags = ['install', '--legacy-peer-deps', '--ignore-scripts'];
    await run('npm', flags, {cwd: folder});
    const modules = path.join(folder, 'node_modules');
    const bin = path.join(
      modules,
      'backprop-figures/bin/motion-canvas-render.mjs',
    );
    const words = [bin, '--format', 'png', '--no-cache', '--quiet'];
    await run('node', words, {cwd: folder});
    const out = path.join(folder, 'output/project');
    const files = readdirSync(out).sort();
    return await exportInBrowser(
      browser,
      folder,
      async ({frames, picture}) => {
        if (frames !== files.length)
          return `${files.length} frames, ${frames} in a browser`;
        for (const [at, file] of files.entries()) {
          const actual = await decodePng(readFileSync(path.join(out, file)));
          const expected = await decodePng(await picture(at));
          const [fault] = compare(expected, actual, glowingLetters).faults;
          if (fault !== undefined) return `frame ${at}: ${fault}`;
        }
        return undefined;
      },
      {
        modules,
        serve: await installedVite(folder),
        packages: ['backprop-figures/derivation', 'backprop-figures/scene'],
      },
    );
  } catch (error) {
    return String(error).split('\n').slice(0, 3).join(' ');
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}
