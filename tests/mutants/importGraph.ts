import {existsSync, readFileSync, statSync} from 'node:fs';
import path from 'node:path';
import {filesOf} from './filesOf.ts';

/** What modules and tests a tree has, and which of them load which. */
export interface ImportGraph {
  /** The tests that load a file, by what they import. */
  readonly testsOf: (file: string) => readonly string[];
  /** Whether a file loads another, itself or by what it imports. */
  readonly loads: (file: string, other: string) => boolean;
}

/** Reads the sources of a tree; all files are named from its root. */
export function importGraph(root: string): ImportGraph {
  const reached = new Map<string, ReadonlySet<string>>();
  const imports = new Map<string, readonly string[]>();
  const tests = filesOf(root, 'tests').filter(file =>
    file.endsWith('.test.ts'),
  );

  function importsOf(file: string): readonly string[] {
    const known = imports.get(file);
    if (known) return known;
    const found = importsIn(root, file);
    imports.set(file, found);
    return found;
  }

  function reachOf(file: string): ReadonlySet<string> {
    const known = reached.get(file);
    if (known) return known;
    const found = new Set([file]);
    for (const each of found)
      for (const next of importsOf(each)) found.add(next);
    reached.set(file, found);
    return found;
  }

  const loads = (file: string, other: string) => reachOf(file).has(other);
  return {loads, testsOf: file => tests.filter(test => loads(test, file))};
}

const specifier = /(?:\bfrom|\bimport\(|^import)\s*['"](\.{1,2}\/[^'"]+)['"]/gm;

function importsIn(root: string, file: string): readonly string[] {
  const source = readFileSync(path.join(root, file), 'utf8').replace(
    /^(import|export) type [^;]*;/gm,
    '',
  );
  return [...source.matchAll(specifier)]
    .map(([, name]) => slashed(path.join(path.dirname(file), name!)))
    .filter(name => {
      const place = path.join(root, name);
      return (
        /\.[jt]sx?$|\.mjs$/.test(name) &&
        existsSync(place) &&
        statSync(place).isFile()
      );
    });
}

function slashed(file: string): string {
  return file.replaceAll(path.sep, '/');
}
