import dns from 'node:dns';
import {mkdir, readdir, readFile, writeFile} from 'node:fs/promises';
import {Socket} from 'node:net';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, test, vi} from 'vitest';
import {readConfig} from '../../src/cli/config/readConfig.ts';
import {readNetwork} from '../../src/cli/files/networkFile.ts';
import {root} from '../../src/cli/process/root.ts';
import {verifyDerivation} from '../../src/math/verify.ts';
import {diffPage} from '../../src/render/diff/diffPage.ts';
import {filmDecoders} from '../../src/render/diff/filmDecoders.ts';
import {diffSides} from '../../src/render/diff/diffSides.ts';
import {diffText} from '../../src/render/diff/diffWords.ts';
import {readSide} from '../../src/render/diff/side.ts';
import {manifestText} from '../../src/render/manifest/writeManifest.ts';
import {mergeFolders} from '../../src/render/shard/mergeFolders.ts';
import {ffmpegCandidates} from '../../src/render/video/ffmpeg.ts';
import {savedMeta} from '../../src/stage/motionCanvas/savedMeta.ts';
import {isWhole} from '../helpers/isWhole.ts';
import {mutatedBytes, mutatedValues} from '../cli/helpers/mutations.ts';
import {writeFilm} from '../render/helpers/films.ts';
import {emptyFolder} from '../render/helpers/folder.ts';
import {manifestFigure, manifestOf} from '../render/helpers/manifests.ts';
import {seededRandom} from '../render/helpers/random.ts';

/** All of them by `npm run test:faults`, a sample in the ordinary run. */
const count = isWhole ? 1000 : 40;

const results: string[] = [];
const calls: unknown[] = [];

beforeAll(() => {
  // Whatever would leave the process goes through one of these.
  vi.spyOn(Socket.prototype, 'connect').mockImplementation(function (
    this: Socket,
    ...args: unknown[]
  ) {
    calls.push(args);
    return this;
  });
  vi.spyOn(dns, 'lookup').mockImplementation((name: string) => {
    calls.push(name);
  });
});
afterAll(async () => {
  vi.restoreAllMocks();
  if (isWhole) {
    const file = path.join(import.meta.dirname, 'handedFiles.txt');
    await writeFile(file, `${results.join('\n')}\n`);
  }
});

interface Fault {
  readonly what: string;
  readonly text: () => Promise<string>;
  /** Does with the file what commands do with it. */
  readonly use: (file: string, folder: string) => Promise<unknown>;
}

const faults: readonly Fault[] = [
  {
    what: 'network',
    text: () => readFile(path.join(root, 'networks/default.json'), 'utf8'),
    use: async file => verifyDerivation(await readNetwork(file)),
  },
  {
    what: 'config',
    text: async () =>
      JSON.stringify({figures: ['03'], out: 'films', size: '64x36', fps: 30}),
    use: readConfig,
  },
  {
    what: 'manifest',
    text: async () => {
      const equations = [{id: 'law', latex: String.raw`\frac{a}{b} = \delta`}];
      const [file] = manifestFigure('03').files;
      const gif = {...file!, format: 'gif', path: '03.gif'};
      const figure = manifestFigure('03', {equations, files: [file!, gif]});
      const shard = {index: 1, plan: [['03']], settings: {theme: 'dark'}};
      return manifestText({...manifestOf([]), figures: [figure], shard});
    },
    use: useManifest,
  },
  {
    what: '.meta',
    text: async () => {
      const timeEvents = [
        {name: 'trace', targetTime: 1.5},
        {name: 'sum', targetTime: 4},
      ];
      return JSON.stringify({version: 0, timeEvents, seed: 7}, null, 2);
    },
    use: async (file, folder) => {
      const {load} = savedMeta(folder);
      if (typeof load !== 'function') throw new Error('It loads nothing.');
      return Reflect.apply(load, undefined, [file]);
    },
  },
];

const decoders = filmDecoders(ffmpegCandidates());

/** Compares a folder with the manifest with a good one, and merges it. */
async function useManifest(file: string, folder: string): Promise<void> {
  const good = path.join(folder, 'good');
  const handed = path.join(folder, 'handed');
  await writeFile(path.join(handed, 'manifest.json'), await readFile(file));
  const old = await readSide(good);
  for (const quick of [false, true]) {
    const set = await diffSides(old, await readSide(handed, {quick}), decoders);
    diffText(set);
    await diffPage(set, decoders);
  }
  await mergeFolders([handed], path.join(folder, 'merged'));
}

async function prepare(folder: string): Promise<void> {
  for (const side of ['good', 'handed']) {
    await mkdir(path.join(folder, side));
    const film = path.join(folder, side, '03.mp4');
    await writeFilm(film, {seconds: 0.2, quality: side === 'good' ? 18 : 30});
  }
  await writeFile(
    path.join(folder, 'good', 'manifest.json'),
    manifestText(manifestOf(['03'])),
  );
}

describe.each([
  ['values', mutatedValues],
  ['bytes', mutatedBytes],
] as const)('Mutations of the %s', (how, mutate) => {
  test.each(faults)(
    'of a $what file end in a line or a result, in time, in memory, and within the folder',
    async ({what, text, use}) => {
      const around = await emptyFolder();
      const folder = path.join(around, 'folder');
      await mkdir(folder);
      if (what === 'manifest') await prepare(folder);
      const ending = what === '.meta' ? what : '.json';
      const file = path.join(folder, `mutated${ending}`);
      const [good, random] = [await text(), seededRandom(2027)];
      let [refused, slowest] = [0, 0];
      for (let round = 0; round < count; round++) {
        await writeFile(file, mutate(good, random));
        const started = performance.now();
        const error = await use(file, folder).then(
          () => undefined,
          (error: Error) => error,
        );
        slowest = Math.max(slowest, performance.now() - started);
        if (error) expectRefusal(error);
        if (error) refused++;
      }
      const memory = process.resourceUsage().maxRSS / 1000;
      const named = `${what}, ${how}: ${count} mutations, ${refused} refused`;
      results.push(
        `${named}; slowest ${Math.ceil(slowest / 1000)} s; up to ${Math.ceil(memory / 100) * 100} MB`,
      );

      expect(slowest).toBeLessThan(10_000);
      expect(memory).toBeLessThan(1000);
      expect(refused).toBeGreaterThan(count / 10);
      expect(await readdir(around)).toEqual(['folder']);
      expect(calls).toEqual([]);
    },
    isWhole ? 1_800_000 : 120_000,
  );
});

function expectRefusal({name, message}: Error): void {
  expect(message).not.toMatch(/call stack|^ +at |\[object|undefined is/m);
  expect(['RangeError', 'TypeError', 'ReferenceError']).not.toContain(name);
  expect(message.length).toBeLessThan(20_000);
}

test('The hook sees what would leave the process', async () => {
  new Socket().connect(9, '127.0.0.1');
  dns.lookup('example.invalid', () => {});

  expect(calls).toHaveLength(2);
  calls.length = 0;
});
