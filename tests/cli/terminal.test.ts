import {mkdir, readFile, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import {root} from '../../src/cli/process/root.ts';
import type {Manifest} from '../../src/render/manifest/manifest.ts';
import {writeManifest} from '../../src/render/manifest/writeManifest.ts';
import {emptyFolder} from '../render/helpers/folder.ts';
import {manifestFigure, manifestOf} from '../render/helpers/manifests.ts';
import {run, type Run} from './helpers/run.ts';

const mark = 'FORGED';
/** A link, a bell, a screen that is cleared, a turn of direction, a line of its own. */
const hostile = `x\u001B]8;;http://h\u0007\u001B[2J\u009B1m\u202E\u2067\r\n${mark}: all is well`;

/** What of some words a terminal would obey, or take for a line of ours. */
function obeyed({stdout, stderr}: Run): readonly string[] {
  const said = stdout + stderr;
  return [
    ...(said.match(/(?!\n)[\p{Cc}]|(?![\u200C\u200D])\p{Cf}/gu) ?? []),
    ...(said.match(new RegExp(`^${mark}`, 'gm')) ?? []),
    ...(said.includes(mark) ? [] : ['it says nothing of the file']),
  ];
}

async function networkFile(change: object = {}): Promise<string> {
  const file = path.join(await emptyFolder(), 'network.json');
  const text = await readFile(path.join(root, 'networks/default.json'), 'utf8');
  const network = {...JSON.parse(text), title: hostile, ...change};
  await writeFile(file, JSON.stringify(network));
  return file;
}

describe('A network file cannot speak to the terminal', () => {
  test.each([
    ['gradients', []],
    ['derive', []],
    ['derive', ['--format', 'markdown']],
    ['derive', ['--format', 'latex']],
    ['derive', ['--layer', '9']],
  ] as const)('by its title, in %s %s', async (command, words) => {
    const file = await networkFile();

    expect(obeyed(await run([command, '--network', file, ...words]))).toEqual(
      [],
    );
  });

  test.each([
    ['gradients', ['--json']],
    ['derive', ['--format', 'json']],
  ] as const)(
    'by its title in the JSON of %s, which is the same JSON',
    async (command, words) => {
      const {stdout} = await run([
        command,
        '--network',
        await networkFile(),
        ...words,
      ]);

      expect(stdout.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
      expect(stdout).toContain(JSON.stringify(hostile).slice(1, 12));
      const titles: string[] = [];
      JSON.parse(stdout, (key, value) => {
        if (key === 'title') titles.push(value);
        return value;
      });
      expect(titles).toContain(hostile);
    },
  );

  test('by a key or a value that is refused', async () => {
    for (const change of [{[hostile.slice(1)]: 1}, {loss: hostile.slice(20)}]) {
      const file = await networkFile(change);
      const {stdout, stderr} = await run(['verify', '--network', file]);

      expect(stdout + stderr).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
    }
  });
});

describe('A manifest cannot speak to the terminal', () => {
  const figure = manifestFigure('03', {title: hostile});
  const [file] = figure.files;
  const sets: Record<string, Partial<Manifest>> = {
    title: {figures: [figure]},
    id: {figures: [{...figure, id: hostile}]},
    equation: {
      figures: [{...figure, equations: [{id: hostile, latex: 'x'}]}],
    },
    format: {figures: [{...figure, files: [{...file!, format: hostile}]}]},
    path: {figures: [{...figure, files: [{...file!, path: 'x\u001B[2J'}]}]},
    version: {figures: [figure], versions: {[hostile]: hostile}},
    network: {
      network: {title: hostile, hash: 'a'.repeat(64)},
      figures: [figure],
    },
    plan: {
      shard: {index: 1, plan: [[hostile]], settings: {[hostile]: hostile}},
    },
  };

  test.each(Object.entries(sets))(
    'by a %s, in diff and merge',
    async (_, set) => {
      const folder = await emptyFolder();
      for (const side of ['old', 'new']) await mkdir(path.join(folder, side));
      const other = manifestFigure('03', {equations: []});
      const others = {...manifestOf(['03']), versions: {}, figures: [other]};
      await writeManifest(path.join(folder, 'old'), others);
      await writeManifest(path.join(folder, 'new'), {
        ...manifestOf([]),
        ...set,
      });
      const sides = ['old/manifest.json', 'new/manifest.json'];
      const runs = await Promise.all([
        run(['diff', ...sides], {cwd: folder}),
        run(['merge', 'old', 'new', '--out', 'out'], {cwd: folder}),
        run(['merge', 'new', '--out', 'out'], {cwd: folder}),
      ]);

      expect(
        obeyed({
          code: 0,
          stdout: `${mark.toLowerCase()} ${runs.map(({stdout}) => stdout).join('')} ${mark}`,
          stderr: runs.map(({stderr}) => stderr).join(''),
        }),
      ).toEqual([]);
    },
  );
});

test('The name of a file cannot speak to the terminal', async () => {
  const folder = await emptyFolder();
  const name = '03-\u001B[2J\u202E\nFORGED.mp4';
  for (const side of ['old', 'new']) await mkdir(path.join(folder, side));
  await writeFile(path.join(folder, 'new', name), 'x');
  await writeFile(path.join(folder, 'old', '04-a.mp4'), 'x');

  expect(obeyed(await run(['diff', 'old', 'new'], {cwd: folder}))).toEqual([]);
});

test('A config file cannot speak to the terminal', async () => {
  const folder = await emptyFolder();
  for (const config of [
    {figures: [hostile]},
    {size: hostile},
    {background: hostile},
    {[hostile]: 1},
    {ffmpeg: hostile},
  ]) {
    await writeFile(
      path.join(folder, 'figures.config.json'),
      JSON.stringify(config),
    );
    const said = await run(['render', '--dry-run'], {cwd: folder});

    expect(said.code).toBe(2);
    expect(obeyed({...said, stdout: ` ${mark}`})).toEqual([]);
  }
});
