import {execFileSync} from 'node:child_process';
import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs';
import {cp, mkdir, rm, utimes, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';
import {entries} from '../../bin/compile.mjs';
import {mainModule} from '../../bin/program.mjs';
import {root} from '../../src/cli/process/root.ts';
import {filesBelow} from '../../src/stage/modules/filesBelow.ts';
import {emptyFolder} from '../render/helpers/folder.ts';

test('The program is compiled, and knows where its sources lie', async () => {
  const {place, kept} = await smallProgram();
  const main = fileURLToPath(await mainModule(place, {kept}));
  expect(path.dirname(path.dirname(main))).toBe(kept);
  expect(run(main)).toBe(`before in ${path.join(place, 'src/network')}`);
});

test('What was compiled is run again', async () => {
  const {place, kept} = await smallProgram();
  const first = await mainModule(place, {kept});
  const {ctimeMs} = statSync(fileURLToPath(first));
  expect(await mainModule(place, {kept})).toBe(first);
  expect(statSync(fileURLToPath(first)).ctimeMs).toBe(ctimeMs);
});

test('An edit to any file that it is made from is compiled', async () => {
  const {place, kept, edit} = await smallProgram();
  const before = fileURLToPath(await mainModule(place, {kept}));
  await edit('src/network/value.ts', source('behind'));
  const after = fileURLToPath(await mainModule(place, {kept}));
  expect(run(after)).toMatch(/^behind/);
  // A render that runs meanwhile starts its processes from the same program.
  expect(run(before)).toMatch(/^before/);
});

test('What is saved while the program is compiled is in the next that runs', async () => {
  const {place, kept, edit} = await smallProgram();
  // Whenever it is saved: some of these lie around the moment when it is read.
  for (let delay = 0; delay < 30; delay++) {
    await edit('src/network/value.ts', source(`before ${delay}`));
    const compiling = mainModule(place, {kept});
    await wait(delay);
    await edit('src/network/value.ts', source(`edit ${delay}`));
    await compiling;
    const main = fileURLToPath(await mainModule(place, {kept}));
    expect(readFileSync(main, 'utf8')).toContain(`"edit ${delay}"`);
  }
});

test('A source that cannot be compiled is told of by Node, and mended, compiled', async () => {
  const {place, kept, edit} = await smallProgram();
  await edit('src/network/value.ts', 'export const value = ;');
  expect(await mainModule(place, {kept})).toMatch(/src\/cli\/main\.ts$/);
  expect(readdirSync(kept)).toEqual([]);
  await edit('src/network/value.ts', source('mended'));
  expect(run(fileURLToPath(await mainModule(place, {kept})))).toMatch(
    /^mended/,
  );
});

test('Where nothing can be kept, the program runs as it is', async () => {
  const {place, kept} = await smallProgram();
  await writeFile(kept, 'a file where the folder would be');
  expect(await mainModule(place, {kept})).toMatch(/src\/cli\/main\.ts$/);
});

test('A program that was swept away is compiled again', async () => {
  const {place, kept} = await smallProgram();
  const main = fileURLToPath(await mainModule(place, {kept}));
  await rm(path.dirname(main), {recursive: true});
  expect(fileURLToPath(await mainModule(place, {kept}))).toBe(main);
  expect(run(main)).toMatch(/^before/);
});

test('A list of sources that is damaged is written anew', async () => {
  const {place, kept} = await smallProgram();
  const main = await mainModule(place, {kept});
  for (const text of ['', '{}', '[7]', '[[]]']) {
    await writeFile(path.join(kept, 'inputs.json'), text);
    expect(await mainModule(place, {kept})).toBe(main);
  }
});

test('Several commands may compile at once', async () => {
  const {place, kept} = await smallProgram();
  const mains = await Promise.all(
    Array.from({length: 6}, () => mainModule(place, {kept})),
  );
  expect(new Set(mains).size).toBe(1);
  expect(run(fileURLToPath(mains[0]!))).toMatch(/^before/);
  expect(readdirSync(kept)).toHaveLength(2);
});

test('Programs that nobody has started for a day are removed by the next', async () => {
  const {place, kept, edit} = await smallProgram();
  const old = path.dirname(fileURLToPath(await mainModule(place, {kept})));
  const longAgo = new Date(Date.now() - 25 * 60 * 60 * 1000);
  await utimes(old, longAgo, longAgo);
  await edit('src/network/value.ts', source('another'));
  const now = path.dirname(fileURLToPath(await mainModule(place, {kept})));
  expect(readdirSync(kept).sort()).toEqual(
    ['inputs.json', path.basename(now)].sort(),
  );
});

test('A program whose errors are to name its sources is another', async () => {
  const {place, kept} = await smallProgram();
  const plain = fileURLToPath(await mainModule(place, {kept}));
  const mapped = fileURLToPath(await mainModule(place, {kept, isMapped: true}));

  expect(existsSync(`${plain}.map`)).toBe(false);
  expect(existsSync(`${mapped}.map`)).toBe(true);
  // Each stands for who wants it.
  expect(fileURLToPath(await mainModule(place, {kept}))).toBe(plain);
  const again = await mainModule(place, {kept, isMapped: true});
  expect(fileURLToPath(again)).toBe(mapped);
});

test('Every module that is run or loaded by its path is an entry', () => {
  const started = filesBelow(path.join(root, 'src'))
    .map(file => readFileSync(file, 'utf8'))
    .flatMap(text => [
      ...text.matchAll(
        /\b(?:ownModule|forkOwn|startOwn|askApart)(?:<\w+>)?\(\s*'([^']+)'/g,
      ),
    ])
    .map(([, module]) => module!);
  const published = filesBelow(path.join(root, 'bin/library'))
    .map(file => readFileSync(file, 'utf8'))
    .flatMap(text => [...text.matchAll(/\blibraryModule\('([^']+)'/g)])
    .map(([, name]) => `library/${name}.ts`);
  expect(started).toContain('render/worker.ts');
  expect([...new Set(started), 'cli/main.ts', ...published].sort()).toEqual(
    [...entries].sort(),
  );
});

/** A package with the program's entries, of which the first says a word and a folder. */
async function smallProgram() {
  const place = await emptyFolder();
  const edit = async (file: string, text: string) => {
    const target = path.join(place, file);
    await mkdir(path.dirname(target), {recursive: true});
    await writeFile(target, text);
  };
  for (const entry of entries) await edit(`src/${entry}`, 'export {};');
  await edit('src/network/value.ts', source('before'));
  await edit(
    'src/cli/main.ts',
    `import {value, folder} from '../network/value.ts';
     const text: string = value + ' in ' + folder;
     console.log(text);`,
  );
  await mkdir(path.join(place, 'bin'));
  await cp(
    path.join(root, 'bin/compile.mjs'),
    path.join(place, 'bin/compile.mjs'),
  );
  return {place, kept: path.join(place, 'kept'), edit};
}

function source(value: string): string {
  return `export const value: string = '${value}';
    export const folder = import.meta.dirname;`;
}

function run(main: string): string {
  return execFileSync(process.execPath, [main], {encoding: 'utf8'}).trim();
}
