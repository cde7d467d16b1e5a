import {existsSync} from 'node:fs';
import {readFile, stat, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {beforeEach, describe, expect, test} from 'vitest';
import type {ListedFigure} from '../../../src/cli/jobs/figureList.ts';
import {numbersHash} from '../../../src/cli/jobs/networkIdentity.ts';
import {parseNetwork} from '../../../src/network/file/networkFile.ts';
import {parseManifest} from '../../../src/render/index.ts';
import {once} from '../../../src/remembered.ts';
import {isWhole} from '../../helpers/isWhole.ts';
import {emptyFolder} from '../../render/helpers/folder.ts';
import {run} from '../helpers/run.ts';

const network = {
  title: 'Mine',
  layers: [1, 1],
  activation: 'sigmoid',
  loss: 'half-squared-error',
  weights: [[[0.5]]],
  biases: [[0.1]],
  input: [1],
  target: [0],
};

const ownNumbers = numbersHash(parseNetwork(JSON.stringify(network)));

const settings = 'Settings come from figures.config.json.\n';

let folder: string;

beforeEach(async () => {
  folder = await emptyFolder();
  await write('mine.json', network);
  await write('figures.config.json', {network: 'mine.json'});
});

describe('Timing of a network of one’s own', () => {
  test('that is set is shown and rendered to the millisecond', async () => {
    const beat = await firstBeat();
    const set = await timing('set', '00', beat, '3.2104');
    expect(set).toEqual({
      code: 0,
      stdout: `00  ${beat}: the script’s own → 3.21 s  (figures.timing.json)\n`,
      stderr: settings,
    });

    const shown = JSON.parse((await timing('show', '--json')).stdout);
    expect(shown).toEqual([
      {
        figure: '00',
        scene: 'figure00',
        file: 'figures.timing.json',
        beat,
        script: expect.any(Number),
        author: 3.21,
        difference: expect.any(Number),
        state: 'moved',
      },
    ]);
    const [{script, difference}] = shown;
    expect(script + difference).toBeCloseTo(3.21, 9);
    const first = (await renderedBeats()).find(({name}) => name === beat)!;
    await timing('set', '00', beat, String(script));
    const own = (await renderedBeats()).find(({name}) => name === beat)!;
    expect(first.time - own.time).toBeCloseTo(difference, 2);
  });

  test.runIf(isWhole)('that is set is listed as it is rendered', async () => {
    await timing('set', '00', await firstBeat(), '3.2104');
    const {stdout} = await run(['list', '--json'], {cwd: folder});
    const figures: ListedFigure[] = JSON.parse(stdout);
    expect(figures.find(({id}) => id === '00')!.beats).toEqual(
      await renderedBeats(),
    );
  });

  test('that is set is what makes a figure be drawn again', async () => {
    const beat = await firstBeat();
    await renderedBeats();
    expect((await dryRun()).stdout).toMatch(/^00-title +leave /);
    await timing('set', '00', beat, '3.211');
    expect((await dryRun()).stdout).toContain('changed: timing');
  });

  test('that is set to what the script says leaves nothing, and what changes nothing writes nothing', async () => {
    const beat = await firstBeat();
    await timing('set', '00', beat, '2');
    const before = await stat(file('figures.timing.json'));
    const again = await timing('set', '00', beat, '2');
    expect(again.stdout).toBe('Nothing needed a change.\n');
    const after = await stat(file('figures.timing.json'));
    expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs]);

    const [{script}] = JSON.parse((await timing('show', '--json')).stdout);
    await timing('set', '00', beat, String(script));
    expect(await saved()).toEqual({networks: []});
  });

  test('of beats that figures do not have fails check, is renamed, or pruned', async () => {
    const beat = await firstBeat();
    await times({figure00: [{name: 'gone', rest: 2}], figure03: []});
    const checked = await timing('check');
    expect(checked.code).toBe(1);
    expect(checked.stdout).toMatch(
      /^00 {2}figures\.timing\.json \(figure00\) times the beat "gone", which scene "figure00" does not have\. Its beats: .*\. Rename the entry or remove it\.\n$/,
    );
    const still = await run(
      ['still', '00', '--at', '0', '--size', '64x36', '--out', 'a.png'],
      {cwd: folder},
    );
    expect([still.code, still.stderr]).toEqual([
      0,
      settings + checked.stdout.slice('00  '.length),
    ]);

    const renamed = await timing('rename', '0', 'gone', beat);
    expect(renamed.code).toBe(0);
    expect(await saved()).toMatchObject({
      networks: [{figures: {figure00: [{name: beat, rest: 2}]}}],
    });
    expect(await timing('check')).toMatchObject({code: 0});
    await times({figure00: [{name: 'gone', rest: 2}]});
    await timing('prune');
    expect(await saved()).toEqual({networks: []});
  });

  test('is reset beat by beat, or all of it', async () => {
    const a = {name: 'a', rest: 1};
    const b = {name: 'b', rest: 2};
    await times({figure00: [a, b], figure03: [a]});
    await timing('reset', '00', 'a');
    expect(await saved()).toMatchObject({
      networks: [{figures: {figure00: [b], figure03: [a]}}],
    });
    const unknown = await timing('reset', '00', 'c');
    expect([unknown.code, unknown.stderr]).toEqual([
      2,
      `${settings}There is no entry “c” of figure 00 in figures.timing.json. The only one is b.\n`,
    ]);
    await timing('reset');
    expect(await saved()).toEqual({networks: []});
  });
});

test('Timing that no beat can have is one error with the file, the beat and the way out, in every command', async () => {
  await times({figure00: [{name: 'a', rest: -2}]});
  const error =
    'The timing in figures.timing.json (figure00) cannot be used: it gives the beat "a" -2 s. Give it from 0 to 3600 s, or remove the entry.';
  const commands = [
    'timing check',
    'timing show',
    'timing set 00 a 2',
    'check 00 --theme dark',
    // It plays every figure, and tests/cli/brokenScenes.test.ts has it tell such timing.
    ...(isWhole ? ['list'] : []),
    'still 00 --size 64x36 --out a.png',
    'render 00 --format gif --size 64x36 --fps 5',
  ];
  for (const command of commands) {
    const {code, stdout, stderr} = await run(command.split(' '), {cwd: folder});
    expect([command, code]).toEqual([command, 1]);
    expect(stdout + stderr).toContain(error);
  }
  expect(existsSync(file('a.png'))).toBe(false);
});

test('Timing that was tuned for other numbers is used, and told until its author keeps it', async () => {
  await times({figure00: [{name: 'a', rest: 2}]}, 'others');
  const note =
    'figures.timing.json was tuned for other numbers of mine.json, but is used. Run “timing keep” if it fits these.\n';
  expect((await timing('show')).stderr).toBe(settings + note);
  await timing('keep');
  expect((await timing('show')).stderr).toBe(settings);
});

test('timing set refuses what is no beat, with the nearest that is', async () => {
  const {code, stderr} = await timing('set', '00', 'titel', '2');

  expect(code).toBe(2);
  expect(stderr).toMatch(/There is no beat “titel” in figure 00\. Did you/);
  expect(existsSync(file('figures.timing.json'))).toBe(false);
});

function timing(...words: string[]) {
  return run(['timing', ...words], {cwd: folder});
}

/** The same for all tests: asked once. */
const firstBeat = once(async (): Promise<string> => {
  const {stdout} = await timing('show', '00', '--all', '--json');
  return JSON.parse(stdout)[0].beat;
});

const render = 'render 00 --format gif --size 64x36 --fps 5 --no-check';

/** The beats of the figure, as its manifest lists them. */
async function renderedBeats() {
  const {code} = await run(render.split(' '), {cwd: folder});
  expect(code).toBe(0);
  const manifest = await readFile(file('output/manifest.json'), 'utf8');
  return parseManifest(manifest, 'manifest.json').figures[0]!.beats;
}

function dryRun() {
  return run([...render.split(' '), '--dry-run'], {cwd: folder});
}

/** Times the network by hand, for the numbers that it has unless told. */
async function times(figures: object, numbers = ownNumbers): Promise<void> {
  const own = {network: 'mine.json', numbers, figures};
  await write('figures.timing.json', {networks: [own]});
}

async function saved(): Promise<unknown> {
  return JSON.parse(await readFile(file('figures.timing.json'), 'utf8'));
}

function file(name: string): string {
  return path.join(folder, name);
}

async function write(name: string, value: object): Promise<void> {
  await writeFile(file(name), JSON.stringify(value));
}
