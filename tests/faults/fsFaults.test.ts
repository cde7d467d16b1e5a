import {readdir, readFile} from 'node:fs/promises';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {isWhole} from '../helpers/isWhole.ts';
import {emptyFolder} from '../render/helpers/folder.ts';
import {contentOf} from '../render/helpers/cached.ts';
import {
  type Fault,
  faultCodes,
  type FaultyFs,
  faultyFs,
  type Place,
} from './helpers/faultyFs.ts';
import {keepResult} from './helpers/keepResult.ts';
import {copyOf, type Scenario, scenarios} from './helpers/scenarios.ts';
import type {Ending} from './helpers/trials.ts';

/** A part of the names of places, to try those alone; no result is kept then. */
const only = process.env['FAULTS_AT'] ?? '';

/** Faults of a scenario that the ordinary run tries; a process takes seconds. */
const sampled = {here: 2, apart: 1};

let faulty: FaultyFs;

beforeAll(async () => {
  faulty = await faultyFs();
  // Each command listens for errors of the streams that it writes to.
  for (const stream of [process.stdout, process.stderr]) {
    stream.setMaxListeners(0);
  }
});
afterAll(() => faulty.restore());

/** What loads a project is tried by a still as well. */
const sampledScenarios = scenarios.filter(
  ({name}) => isWhole || name !== 'load a project',
);

describe('A call of the file system that fails once', () => {
  test.each(sampledScenarios)(
    'loses nothing and leaves nothing in: $name',
    async scenario => {
      const around = await emptyFolder();
      const [prepared, folder] = ['prepared', 'folder'].map(name =>
        path.join(around, name),
      );
      await scenario.prepare(prepared!);
      await copyOf(prepared!, folder!);
      const {ending: whole, places} = await scenario.run(folder!, faulty);
      expect(whole).toMatchObject({code: 0, stderr: ''});
      const wanted = await contentOf(folder!);
      const before = await contentOf(prepared!);
      const wrong: string[] = [];
      const counts = {tried: 0, failed: 0};
      for (const fault of chosen(places, scenario)) {
        await copyOf(prepared!, folder!);
        const {ending, hasCome} = await scenario.run(folder!, faulty, fault);
        if (!hasCome) continue;
        counts.tried++;
        if (ending?.code !== 0) counts.failed++;
        const left = await contentOf(folder!);
        const problems = [
          ...endingProblems(ending, whole!),
          ...leftProblems(left, before, wanted, scenario),
        ];
        // From what there was before, or is in the end, it is known how a run goes.
        if (![before, wanted].some(known => isSame(known, left))) {
          const next = await scenario.run(folder!, faulty);
          const now = await contentOf(folder!);
          problems.push(...nextProblems(next.ending, now, wanted));
        }
        if (problems.length > 0) {
          wrong.push(`${fault.place}, ${fault.code}: ${problems.join('; ')}`);
          if (isWhole) console.info(wrong.at(-1));
        }
      }
      const {tried, failed} = counts;
      const summary = `${scenario.name}: ${places.length} calls, ${tried} faults; ${failed} ended the command, ${tried - failed} did not; ${wrong.length} wrong`;
      const lines = [summary, ...[...places].sort().map(name => `  ${name}`)];
      if (isWhole && only === '') {
        await keepResult(scenario.name, lines.join('\n'));
      }

      expect(tried).toBeGreaterThan(0);
      expect(wrong).toEqual([]);
    },
    isWhole ? 7_200_000 : 240_000,
  );
});

/** Every place with every code, one code after the other, or some of them, evenly. */
function chosen(places: readonly Place[], {isApart}: Scenario): Fault[] {
  const sought = places.filter(place => place.includes(only)).sort();
  const all = faultCodes.flatMap(code => sought.map(place => ({place, code})));
  if (isWhole) return all;
  const step = Math.ceil(all.length / (isApart ? sampled.apart : sampled.here));
  return all.filter((_, index) => index % step === Math.floor(step / 2));
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
      if (isTemporary(file)) problems.push(`${file} is left`);
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

/** The next run gives the bytes of an undisturbed one. */
function nextProblems(
  ending: Ending | undefined,
  found: ReadonlyMap<string, string>,
  wanted: ReadonlyMap<string, string>,
): string[] {
  const names = [...new Set([...found.keys(), ...wanted.keys()])];
  const differing = names.filter(
    name => !isOfCache(name) && found.get(name) !== wanted.get(name),
  );
  return [
    ...(ending?.code === 0 ? [] : [`the next run says ${ending?.stderr}`]),
    ...differing.map(name => `the next run gives another ${name}`),
  ];
}

function isSame(
  one: ReadonlyMap<string, string>,
  other: ReadonlyMap<string, string>,
): boolean {
  return (
    one.size === other.size &&
    [...one].every(([name, text]) => other.get(name) === text)
  );
}

/** Names of what is being made in a cache. */
function isTemporary(file: string): boolean {
  return /\.part-|lock|probe|building-|\.json\.[0-9a-f-]{36}$/.test(file);
}

function isOfCache(name: string): boolean {
  return name.startsWith(`cache${path.sep}`);
}

test('The faults are seen: what reads a folder gets the error', async () => {
  const {filesBelow} = await import('../../src/stage/modules/filesBelow.ts');
  faulty.forget();
  filesBelow(import.meta.dirname);
  const [place] = [...faulty.places].filter(name => /readdir/.test(name));
  faulty.arm({place: place!, code: 'EIO'});

  expect(() => filesBelow(import.meta.dirname)).toThrow('EIO');
  expect(faulty.disarm()).toBe(true);
  expect(await readdir(import.meta.dirname)).toContain('helpers');
  expect((await readFile(import.meta.filename)).length).toBeGreaterThan(100);
});
