import {writeFileSync} from 'node:fs';
import path from 'node:path';
import {beforeEach, describe, expect, test} from 'vitest';
import {figureInputs} from '../../../src/render/inputs/figureInputs.ts';
import type {FigureJob} from '../../../src/render/job/job.ts';
import type {FigureInputs} from '../../../src/render/manifest/manifest.ts';
import type {ProjectSources} from '../../../src/stage/index.ts';
import {emptyFolder} from '../helpers/folder.ts';
import {fixtureJob} from '../helpers/fixture.ts';

let folder = '';
let hashes: Record<string, string> = {};

/** A project of modules whose content is a word, and of two `.meta` files. */
const sources: ProjectSources = {
  filesOf: () =>
    Object.entries(hashes).map(([name, sha256]) => ({
      path: name,
      file: path.join(folder, path.basename(name)),
      sha256,
    })),
  settings: [],
};

const job = fixtureJob('moving', '/out', {
  project: '/somewhere/src/project.ts',
  variables: {network: [1], theme: 'dark', captions: false},
  causes: {
    mathematics: {files: ['src/math/'], variables: ['network']},
    theme: {files: ['src/theme.ts'], variables: ['theme']},
  },
});

function writeMeta(name: string, meta: object): void {
  writeFileSync(path.join(folder, name), JSON.stringify(meta));
}

/** The causes that a change makes differ. */
function causesOf(change: () => Partial<FigureJob> | void): string[] {
  const before = figureInputs(job, sources, 'a renderer');
  const after = figureInputs({...job, ...change()}, sources, 'a renderer');
  expect(after.key === before.key).toBe(
    JSON.stringify(after.inputs) === JSON.stringify(before.inputs),
  );
  return differences(before.inputs, after.inputs);
}

function differences(before: FigureInputs, after: FigureInputs): string[] {
  return Object.entries(before)
    .filter(([cause, hash]) => Reflect.get(after, cause) !== hash)
    .map(([cause]) => cause);
}

beforeEach(async () => {
  folder = await emptyFolder();
  hashes = {
    'src/math/term/term.ts': 'a',
    'src/theme.ts': 'b',
    'src/components/board/Board.ts': 'c',
    'src/scenes/moving.meta': 'd',
    'src/project.meta': 'e',
    'node_modules/a/font.woff2': 'f',
  };
  writeMeta('moving.meta', {timeEvents: [], seed: 1});
  writeMeta('project.meta', {shared: {size: 1}, preview: {fps: 30}});
});

function keyWith(allowances: NonNullable<FigureJob['allowances']>): string {
  return figureInputs({...job, allowances}, sources, '').key;
}

describe("a foreign project's fonts", () => {
  test('count by the content of those that are given', () => {
    const file = path.join(folder, 'own.ttf');
    const given = {otherFonts: true, fonts: [{family: 'Own', file}]};
    const inFolder = {otherFonts: true, fontFolders: [folder]};
    writeFileSync(file, 'one');
    const before = [keyWith(given), keyWith(inFolder)];

    writeFileSync(file, 'two');

    expect(keyWith(given)).not.toBe(before[0]);
    expect(keyWith(inFolder)).not.toBe(before[1]);
    writeFileSync(file, 'one');
    expect([keyWith(given), keyWith(inFolder)]).toEqual(before);
  });
});

describe('a change of', () => {
  test.each([
    ['a module of the mathematics', 'src/math/term/term.ts', 'mathematics'],
    ['the theme', 'src/theme.ts', 'theme'],
    ['a component', 'src/components/board/Board.ts', 'scene'],
    ['a font', 'node_modules/a/font.woff2', 'renderer'],
    ['a module that is new', 'src/components/New.ts', 'scene'],
  ])('%s has that cause alone', (_, file, cause) => {
    expect(
      causesOf(() => {
        hashes[file] = 'changed';
      }),
    ).toEqual([cause]);
  });

  test.each<[string, Partial<FigureJob>, string]>([
    [
      'the network',
      {variables: {...job.variables, network: [2]}},
      'mathematics',
    ],
    [
      'the name of the theme',
      {variables: {...job.variables, theme: 'light'}},
      'theme',
    ],
    ['the ground', {background: '#fff'}, 'theme'],
    ['captions', {variables: {...job.variables, captions: true}}, 'settings'],
    ['the rate', {fps: 30}, 'settings'],
    ['the formats', {formats: ['gif']}, 'settings'],
    ['the title', {title: 'Another'}, 'scene'],
    ['whose times count', {timing: 'script'}, 'timing'],
    [
      'what was moved of its scene, in whatever file',
      {moved: {file: 'f.json', scenes: {moving: [{name: 'a', rest: 1}]}}},
      'timing',
    ],
  ])('%s has that cause alone', (_, change, cause) => {
    expect(causesOf(() => change)).toEqual([cause]);
  });

  test('where files go, or which ffmpeg of the same version, has none', () => {
    const change = {
      outDir: '/elsewhere',
      ffmpeg: '/bin/ffmpeg',
      encoders: {},
      project: '/elsewhere/src/project.ts',
    };

    expect(causesOf(() => change)).toEqual([]);
  });

  test('a saved time has the timing as its cause, and none where scripts decide', () => {
    const timeEvents = [{name: 'beat', targetTime: 2}];
    const drag = () => writeMeta('moving.meta', {timeEvents, seed: 1});

    expect(causesOf(drag)).toEqual(['timing']);

    const script = {...job, timing: 'script'} as const;
    const dragged = figureInputs(script, sources, '');
    writeMeta('moving.meta', {timeEvents: [], seed: 1});

    expect(figureInputs(script, sources, '')).toEqual(dragged);

    writeMeta('moving.meta', {timeEvents: [], seed: 2});

    expect(figureInputs(script, sources, '').key).not.toBe(dragged.key);
  });

  test('what was moved of another scene has none, nor has a `.meta` file that it takes the place of', () => {
    const others = {file: 'f.json', scenes: {following: []}};
    expect(causesOf(() => ({moved: others}))).toEqual([]);

    const own = {file: 'f.json', scenes: {moving: [{name: 'a', rest: 1}]}};
    const before = figureInputs({...job, moved: own}, sources, '');
    const timeEvents = [{name: 'beat', rest: 2}];
    writeMeta('moving.meta', {timeEvents, seed: 1});

    expect(figureInputs({...job, moved: own}, sources, '')).toEqual(before);
  });

  test('what the editor keeps for itself has none, what it shares has', () => {
    const preview = {fps: 60};

    expect(
      causesOf(() => writeMeta('project.meta', {shared: {size: 1}, preview})),
    ).toEqual([]);
    expect(
      causesOf(() => writeMeta('project.meta', {shared: {size: 2}, preview})),
    ).toEqual(['settings']);
  });
});

test('the order in which files are found or variables given counts for nothing', () => {
  const before = figureInputs(job, sources, '');
  hashes = Object.fromEntries(Object.entries(hashes).reverse());
  const {network, theme, captions} = job.variables;
  const turned = {...job, variables: {captions, theme, network}};

  expect(figureInputs(turned, sources, '')).toEqual(before);
});
