import {readFileSync} from 'node:fs';
import path from 'node:path';
import {catalogue, type FigureEntry, isFilm} from '../../src/catalogue.ts';

/** All figures but the film, which repeats them. */
export const figures = catalogue.filter(figure => !isFilm(figure));

const scenes = path.resolve(import.meta.dirname, '../../src/scenes');

/**
 * The figures whose script names one of these acts, functions or `.methods`, itself or in a
 * part of it that lies in `src/scenes`. So a figure that does what a test is
 * about takes part in it from the day it is written.
 *
 * @throws RangeError when no script names one of them: it has another name now.
 */
export function figuresCalling(
  ...names: readonly string[]
): readonly FigureEntry[] {
  const lost = names.filter(
    name => !figures.some(one => isCalledIn(one, name)),
  );
  if (lost.length > 0) {
    throw new RangeError(
      `No figure calls ${lost.join(', ')}. Write the name that it has now.`,
    );
  }
  return figures.filter(one => names.some(name => isCalledIn(one, name)));
}

function isCalledIn(figure: FigureEntry, name: string): boolean {
  const before = name.startsWith('.') ? '\\' : '\\b';
  const called = new RegExp(`${before}${name}\\b`);
  return sourcesOf(figure).some(source => called.test(source));
}

const known = new Map<string, readonly string[]>();

/** A figure's script and the parts of it, without what they say of themselves. */
function sourcesOf({id}: FigureEntry): readonly string[] {
  const sources = known.get(id) ?? [...reach(`figure${id}.tsx`).values()];
  known.set(id, sources);
  return sources;
}

function reach(file: string): ReadonlyMap<string, string> {
  const read = new Map<string, string>();
  const waiting = [file];
  for (const name of waiting) {
    if (read.has(name) || SHARED.has(name)) continue;
    const source = readFileSync(path.join(scenes, name), 'utf8').replaceAll(
      /\/\*[^]*?\*\/|\/\/.*$/gm,
      '',
    );
    waiting.push(...Array.from(source.matchAll(PART), ([, one]) => one!));
    read.set(name, source.replaceAll(/from '.*'/g, ''));
  }
  return read;
}

/** An import of what lies beside it. */
const PART = /from '\.\/([\w.]+)'/g;

/** What every figure begins with says nothing of one. */
const SHARED: ReadonlySet<string> = new Set(['figure.ts', 'pageOn.ts']);
