import {readdir, readFile, rm} from 'node:fs/promises';
import path from 'node:path';
import {setTimeout} from 'node:timers/promises';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {emptyFolder} from '../render/helpers/folder.ts';
import {contentOf} from '../render/helpers/cached.ts';
import {
  faultCodes,
  type FaultyFs,
  faultyFs,
  type Place,
} from './helpers/faultyFs.ts';
import {keepResults} from './helpers/keepResults.ts';
import {
  copyOf,
  type Ending,
  loading,
  type Scenario,
  scenarios,
} from './helpers/scenarios.ts';

/** All of them by `npm run test:faults`, a sample in the ordinary run. */
const isWhole = process.env['FAULTS'] === 'all';

/** A part of the names of places, to try those alone; no result is kept then. */
const only = process.env['FAULTS_AT'] ?? '';

/** Faults of a scenario that the ordinary run tries. */
const sampled = 5;

/** Milliseconds in which a command with a fault has to end. */
const patience = 20_000;

let faulty: FaultyFs;
const results = new Map<string, string>();

beforeAll(async () => {
  faulty = await faultyFs();
  // Each command listens for errors of the streams that it writes to.
  for (const stream of [process.stdout, process.stderr]) {
    stream.setMaxListeners(0);
  }
});
afterAll(async () => {
  faulty.restore();
  if (isWhole && only === '') await keepResults(results);
});

describe('A call of the file system that fails once', () => {
  test.each(isWhole ? [...scenarios, loading] : scenarios)(
    'loses nothing and leaves nothing in: $name',
    async scenario => {
      const around = await emptyFolder();
      const [prepared, folder] = ['prepared', 'folder'].map(name =>
        path.join(around, name),
      );
      await scenario.prepare(prepared!);
      await copyOf(prepared!, folder!);
      faulty.forget();
      const whole = await scenario.run(folder!);
      const places = [...faulty.places];
      const wanted = await contentOf(folder!);
      const before = await contentOf(prepared!);
      const wrong: string[] = [];
      const counts = {tried: 0, failed: 0};
      for (const {place, code} of chosen(places)) {
        await copyOf(prepared!, folder!);
        faulty.arm(place, code);
        const ending = await inTime(scenario.run(folder!));
        if (!faulty.disarm()) continue;
        counts.tried++;
        if (ending?.code !== 0) counts.failed++;
        const left = await contentOf(folder!);
        if (scenario.writesOnce && ending?.code === 0) {
          await rm(path.join(folder!, 'out'), {recursive: true});
        }
        const again = await inTime(scenario.run(folder!));
        const problems = [
          ...endingProblems(ending, whole),
          ...leftProblems(left, before, wanted, scenario),
          ...(again?.code === 0 ? [] : [`the next run says ${again?.stderr}`]),
          ...difference(await contentOf(folder!), wanted, 'the next run'),
        ];
        if (problems.length > 0) {
          wrong.push(`${place}, ${code}: ${problems.join('; ')}`);
        }
      }
      const {tried, failed} = counts;
      const summary = `${scenario.name}: ${places.length} calls, ${tried} faults; ${failed} ended the command, ${tried - failed} did not; ${wrong.length} wrong`;
      const lines = [summary, ...places.sort().map(place => `  ${place}`)];
      results.set(scenario.name, lines.join('\n'));

      expect(whole).toMatchObject({code: 0});
      expect(counts.tried).toBeGreaterThan(0);
      expect(wrong).toEqual([]);
    },
    isWhole ? 1_800_000 : 120_000,
  );
});

/** Every place with every code, or some of these pairs, evenly. */
function chosen(places: readonly Place[]) {
  const all = [...places]
    .filter(place => place.includes(only))
    .sort()
    .flatMap(place => faultCodes.map(code => ({place, code})));
  const step = isWhole ? 1 : Math.ceil(all.length / sampled);
  return all.filter((_, index) => index % step === 0);
}

async function inTime(run: Promise<Ending>): Promise<Ending | undefined> {
  return Promise.race([run, setTimeout(patience, undefined, {ref: false})]);
}

/** One line that says what to do, and the right exit code. */
function endingProblems(ending: Ending | undefined, whole: Ending): string[] {
  if (!ending) return ['it does not end'];
  const {code, stderr} = ending;
  const lines = stderr.trim().split('\n').filter(Boolean);
  const isRaw = /\bE[A-Z]{4,}:|^ +at |syscall|undefined|\.part-/m.test(stderr);
  return [
    ...(isRaw ? [`it says ${stderr}`] : []),
    ...(code !== 0 && lines.length !== 1
      ? [`it ends with ${code} and says ${stderr}`]
      : []),
    ...(code !== 0 && code !== 1 && code !== 2 ? [`it ends with ${code}`] : []),
    ...(code === 0 && ending.stdout !== whole.stdout
      ? [`it prints ${ending.stdout}`]
      : []),
  ];
}

/** What is there after a fault was there before, or is as in the end. */
function leftProblems(
  left: ReadonlyMap<string, string>,
  before: ReadonlyMap<string, string>,
  wanted: ReadonlyMap<string, string>,
  {name}: Scenario,
): string[] {
  const problems: string[] = [];
  for (const [file, text] of left) {
    if (isOfCache(file)) {
      if (/\.part-|lock|probe/.test(file)) problems.push(`${file} is left`);
    } else if (path.basename(file) === 'manifest.json') continue;
    else if (text !== before.get(file) && text !== wanted.get(file)) {
      problems.push(`${file} is left`);
    }
  }
  for (const file of before.keys()) {
    const stays = isOfCache(file) ? name !== 'cache clean' : true;
    if (stays && !left.has(file) && !isOfCache(file)) {
      problems.push(`${file} is lost`);
    }
  }
  const figures = [...wanted.keys()].filter(
    file => !before.has(file) && file.startsWith('out/figure'),
  );
  const come = figures.filter(file => left.has(file)).length;
  if (come !== 0 && come !== figures.length) {
    problems.push(
      `of the figure, ${come} files of ${figures.length} are there`,
    );
  }
  return problems;
}

function difference(
  found: ReadonlyMap<string, string>,
  wanted: ReadonlyMap<string, string>,
  what: string,
): string[] {
  const names = [...new Set([...found.keys(), ...wanted.keys()])];
  return names
    .filter(name => !isOfCache(name) && found.get(name) !== wanted.get(name))
    .map(name => `${what} gives another ${name}`);
}

function isOfCache(name: string): boolean {
  return name.startsWith(`cache${path.sep}`);
}

test('The faults are seen: what reads a folder gets the error', async () => {
  const {filesBelow} = await import('../../src/stage/bundle/filesBelow.ts');
  faulty.forget();
  filesBelow(import.meta.dirname);
  const [place] = [...faulty.places].filter(name => /readdir/.test(name));
  faulty.arm(place!, 'EIO');

  expect(() => filesBelow(import.meta.dirname)).toThrow('EIO');
  expect(faulty.disarm()).toBe(true);
  expect(await readdir(import.meta.dirname)).toContain('helpers');
  expect((await readFile(import.meta.filename)).length).toBeGreaterThan(100);
});
