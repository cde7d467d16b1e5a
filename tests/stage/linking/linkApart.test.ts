import {mkdtempSync, realpathSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {afterEach, expect, test} from 'vitest';
import {
  type ApartModules,
  linkApart,
  linkEdited,
} from '../../../src/stage/linking/linkApart.ts';
import type {LinkOrder} from '../../../src/stage/linking/linkModules.ts';

const folders: string[] = [];
afterEach(() => {
  folders.splice(0).forEach(folder => rmSync(folder, {recursive: true}));
});

const texts = {
  entry: `export {told} from './scene.ts';`,
  scene: `
    import {colour} from './theme.ts';
    import {doubled} from './passed.ts';
    export const told: string = colour + doubled(size()) + second();
    function size(): number { return 1; }
    import {second} from './circle.ts';`,
  theme: `export const colour = 'red';`,
  passed: `export {doubled} from './doubled.ts';`,
  doubled: `
    import {factor} from './factor.ts';
    export const doubled = (value: number) => factor * value;`,
  factor: `export const factor = 2;`,
  circle: `
    import {third} from './other.ts';
    export function second() { return third(1); }`,
  other: `
    import {second} from './circle.ts';
    export const third = (n: number): string => n > 0 ? 'a' : second();`,
};

/** Modules of an author in a folder, of which some are edited. */
function project() {
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'link-apart-')));
  folders.push(root);
  const fileOf = (name: string) => path.join(root, `${name}.ts`);
  const write = (name: string, text: string) =>
    writeFileSync(fileOf(name), text);
  Object.entries(texts).forEach(([name, text]) => write(name, text));
  const order: LinkOrder = {
    linkage: {
      entry: fileOf('entry'),
      plain: Object.keys(texts).map(fileOf),
      written: {},
      metas: {},
      resolved: {},
      packages: {folder: '', names: {}},
      transform: {define: {}},
    },
    root,
    folder: root,
    packages: '',
  };
  let edition = 0;
  return {
    all: () => linkApart(order, new Map()),
    /** Edits a module, and links it alone. */
    edit: (modules: ApartModules, name: keyof typeof texts, text: string) => {
      write(name, text);
      const edited = new Set([fileOf(name)]);
      return linkEdited(order, modules, edited, ++edition);
    },
    /** What the modules tell when they are loaded. */
    told: async (modules: ApartModules): Promise<string> => {
      for (const {file, code} of modules.values()) {
        writeFileSync(path.join(root, file), code);
      }
      const [entry] = modules.values();
      const place = pathToFileURL(path.join(root, entry!.file)).href;
      const loaded: {readonly told: string} = await import(
        /* @vite-ignore */ place
      );
      return loaded.told;
    },
    fileOf,
  };
}

test.each([
  ['a value', 'theme', `export const colour = 'blue';`, 'blue2a'],
  ['a constant', 'factor', `export const factor = 3;`, 'red3a'],
  [
    'a type',
    'theme',
    `export type Name = 'pink'; export const colour: Name = 'pink';`,
    'pink2a',
  ],
  [
    'a module of a circle',
    'circle',
    `import {third} from './other.ts';
     export function second() { return third(0 + 1) + 'b'; }`,
    'red2ab',
  ],
  [
    'what a module imports',
    'doubled',
    `import {factor} from './factor.ts';
     import {colour} from './theme.ts';
     export const doubled = (value: number) => factor * value + colour;`,
    'red2reda',
  ],
] as const)(
  'where %s is edited, every module that it reaches is another, and no other is',
  async (_, name, text, told) => {
    const {all, edit, told: telling, fileOf} = project();
    const before = await all();
    expect(await telling(before)).toBe('red2a');

    const after = await edit(before, name, text);

    expect(await telling(after!)).toBe(told);
    const kept = [...before.keys()].filter(
      id => after!.get(id)!.file === before.get(id)!.file,
    );
    expect(kept.length).toBeGreaterThan(0);
    expect(kept).not.toContain(fileOf(name));
    // Again, from what was linked alone.
    const again = await edit(after!, 'theme', `export const colour = 'x';`);
    expect(await telling(again!)).toBe(told.replaceAll(/red|blue|pink/g, 'x'));
  },
);

test.each([
  ['passes on what is of another', 'passed', `export * from './doubled.ts';`],
  [
    'begins to pass on',
    'doubled',
    `import {factor} from './factor.ts';
     export const doubled = (value: number) => value;
     export {factor};`,
  ],
  [
    'imports what nothing imported',
    'factor',
    `import {readFileSync} from './unknown.ts'; export const factor = readFileSync;`,
  ],
] as const)('a module that %s is not linked alone', async (_, name, text) => {
  const {all, edit} = project();
  const before = await all();

  const after = await edit(before, name, text).catch(() => undefined);

  expect(after).toBeUndefined();
});

test.each([
  [
    'imports what is not there',
    'scene',
    `import {size} from './theme.ts'; export const told = size;`,
    'size',
  ],
  ['is no TypeScript', 'theme', 'export const colour = ;', 'theme.ts'],
] as const)(
  'an edited module that %s is refused',
  async (_, name, text, told) => {
    const {all, edit} = project();

    const before = await all();

    await expect(edit(before, name, text)).rejects.toThrow(told);
  },
);

test('an edited module without what others import is not linked alone', async () => {
  const {all, edit} = project();
  const before = await all();

  const after = await edit(before, 'theme', `export const color = 'red';`);

  expect(after).toBeUndefined();
});
