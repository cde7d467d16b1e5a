import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {sceneImports} from '../../../src/stage/modules/sceneImports.ts';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'scenes-'));
  for (const name of ['b.tsx', 'a.tsx', 'a.meta', '.a.tsx', 'a.tsx.old']) {
    writeFileSync(path.join(folder, name), '');
  }
});
afterAll(() => rmSync(folder, {recursive: true}));

/** The scenes of a project's text, from its folder. */
function found(text: string): readonly string[] {
  return sceneImports(text, folder).map(file => path.relative(folder, file));
}

describe('The scenes that a project imports are found', () => {
  test.each([
    [
      'one by one, whether they are there or not',
      'import a from \'./a?scene\';\nimport c from "./c.tsx?scene";',
      ['a', 'c.tsx'],
    ],
    [
      'by a glob, in the order of their names',
      "import.meta.glob('./*.tsx', {query: '?scene', eager: true})",
      ['a.tsx', 'b.tsx'],
    ],
    [
      'by a glob of a type, over lines',
      "import.meta.glob<Scene>(\n  './b*.tsx',\n  {\n    import: 'default',\n    query: 'scene',\n  },\n)",
      ['b.tsx'],
    ],
    [
      'by both, each once',
      "import c from './c?scene'; import b from './b.tsx?scene'; import.meta.glob('./*.tsx', {query: '?scene'})",
      ['c', 'b.tsx', 'a.tsx'],
    ],
  ])('%s', (_, text, scenes) => {
    expect(found(text)).toEqual(scenes);
  });

  test.each([
    ["import a from './a.ts';"],
    ["import.meta.glob('./*.tsx', {eager: true})"],
    ["import.meta.glob('./*.tsx', {query: '?raw'})"],
    ["import.meta.glob('./nowhere/*.tsx', {query: '?scene'})"],
  ])('and nothing else is: %s', text => {
    expect(found(text)).toEqual([]);
  });
});
