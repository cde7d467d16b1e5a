import {execFile} from 'node:child_process';
import {readdirSync, readFileSync} from 'node:fs';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {promisify} from 'node:util';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import packageFile from '../../package.json' with {type: 'json'};
import {run} from '../cli/helpers/run.ts';
import {openBrowser} from '../helpers/browser.ts';
import {compare, type Picture} from '../helpers/compare.ts';
import {decodePng} from '../helpers/indexedPng.ts';
import {isWhole} from '../helpers/isWhole.ts';
import {exportInBrowser} from '../projects/browser/exportInBrowser.ts';
import {glowingLetters} from '../stage/parity/tolerances.ts';
import {addPackages, typeErrors, writeConsumer} from './consumer.ts';
import {libraryExamples} from './examples.ts';
import {install, type Installed} from './installed.ts';

let folder = '';
let installed: Installed;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'library-'));
  installed = await install(folder);
  await addPackages(installed);
  await writeConsumer(folder);
});
afterAll(() => rm(folder, {recursive: true}));

const doors = Object.keys(packageFile.exports)
  .filter(name => name !== './package.json')
  .map(name => name.slice('./'.length));

test('Each door has an example', () => {
  const code = [...libraryExamples().values()].join('\n');

  for (const door of doors) expect(code).toContain(`backprop-figures/${door}'`);
});

describe('An example of the docs runs in plain Node, as it is written', () => {
  test.each([
    ['render.mjs', /\/output\/project\.gif: \d\d frames' \]\ndrawn, slope$/],
    ['frames.mjs', /^[1-4]\d of 5\d frames drawn, 518400 bytes each$/],
    [
      'gradients.mjs',
      /^0\.29837\d+ \[ 0\.13849\d+, -0\.03809\d+ \][^]*'layers/,
    ],
    ['derive.mjs', /E[^]*\\partial[^]*^\d+ equations, 0 failed$/m],
    ['own.mjs', /By the power rule[^]*does not hold|the right side/],
  ])('%s', async (name, said) => {
    const {stdout, stderr} = await promisify(execFile)('node', [name], {
      cwd: folder,
    });

    expect(stderr).toBe('');
    expect(stdout.trim()).toMatch(said);
  });
});

describe('A strict project that checks all libraries compiles', () => {
  test.each(['bundler', 'nodenext'] as const)('by %s', async resolution => {
    // Apart from Motion Canvas, whose types may hide what these lack.
    const plain = doors.filter(name => name !== 'scene');
    for (const door of plain) {
      const name = `backprop-figures/${door}`;
      await writeFile(
        path.join(folder, `${door}-alone.mts`),
        `import * as door from '${name}';\nexport const none: never[] = [door];\n`,
      );
    }
    // What is not there would have no type, and fit.
    const errors = await typeErrors(folder, resolution, ['*-alone.mts']);
    expect(errors.match(/^\S+?\(.*?error TS\d+/gm)?.sort()).toEqual(
      plain.map(door => `${door}-alone.mts(2,31): error TS2322`).sort(),
    );
    expect(await typeErrors(folder, resolution, ['src', '*.mjs'])).toBe('');
  });
});

describe('A board on a scene of a project', () => {
  let pictures: readonly Buffer[] = [];

  beforeAll(async () => {
    const out = path.join(folder, 'pictures');
    const file = path.join(installed.place, 'bin/motion-canvas-render.mjs');
    const words = ['--format', 'png', '--no-cache', '--quiet', '--out', out];
    const {code, stderr} = await run(words, {file, cwd: folder});
    if (code !== 0) throw new Error(stderr);
    pictures = readdirSync(path.join(out, 'project'))
      .sort()
      .map(name => readFileSync(path.join(out, 'project', name)));
  });

  test('moves from step to step, in the place and the colours given', async () => {
    const [first, middle, last] = await Promise.all(
      [0, pictures.length >> 1, pictures.length - 1].map(async at =>
        inkOf(await decodePng(pictures[at]!)),
      ),
    );

    expect(first!.count).toBe(0);
    expect(middle!.count).toBeGreaterThan(500);
    expect(last!.top).toBeGreaterThan(middle!.top);
    expect(last!.colours).toContain('0,128,122');
  });

  test.runIf(isWhole)(
    'is what Motion Canvas’s own export has in a browser',
    async () => {
      const {browser} = await openBrowser();
      if (!browser) return;
      try {
        await exportInBrowser(
          browser,
          folder,
          async ({frames, picture}) => {
            expect(frames).toBe(pictures.length);
            for (const [at, ours] of pictures.entries()) {
              const [expected, actual] = await Promise.all(
                [await picture(at), ours].map(decodePng),
              );
              const {faults} = compare(expected!, actual!, glowingLetters);
              expect([at, faults]).toEqual([at, []]);
            }
          },
          {
            modules: installed.modules,
            packages: ['backprop-figures/derivation', 'backprop-figures/scene'],
          },
        );
      } finally {
        await browser.close();
      }
    },
  );
});

/** What differs from the ground of a picture. */
function inkOf({width, height, data}: Picture) {
  const ground = colourAt(data, 0);
  const colours = new Set<string>();
  let [count, top] = [0, height];
  for (let at = 0; at < width * height; at++) {
    const colour = colourAt(data, at);
    if (colour === ground) continue;
    colours.add(colour);
    count++;
    top = Math.min(top, Math.floor(at / width));
  }
  return {count, top, colours: [...colours]};
}

function colourAt(data: Picture['data'], at: number): string {
  return data.slice(4 * at, 4 * at + 3).join();
}
