import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';

const folder = join(import.meta.dirname, '../../src/scenes');
const scripts = readdirSync(folder)
  .filter(name => /\.tsx?$/.test(name))
  .map(name => ({name, source: readFileSync(join(folder, name), 'utf8')}));

describe.each(scripts)('$name', ({name, source}) => {
  test('has at most 150 lines', () => {
    const lines = source.trimEnd().split('\n').length;

    expect(
      lines,
      `${name} has ${lines} lines. Make an act of a part of it, in src/components/acts.`,
    ).toBeLessThanOrEqual(150);
  });

  test('names no colour', () => {
    expect(
      placesOf(source, /#[\da-f]{3,8}\b|\b(rgb|hsl)a?\(/gi),
      `${name} names a colour. Take it from the palette, by its meaning`,
    ).toEqual([]);
  });

  test('writes no TeX', () => {
    expect(
      placesOf(source, /\\\\?(?!n(?![a-z]))[a-zA-Z]+|String\.raw|\btex\b/g),
      `${name} writes TeX. Derive the equation, or make a term of it, in src/math`,
    ).toEqual([]);
  });

  test('writes no number in words but that of a figure, or room for one', () => {
    const texts = wordsOf(source).map(text =>
      text.replaceAll(/[Ff]igures? \d\d|^\d\d$|^0\.0+$/g, ''),
    );

    expect(
      texts.filter(text => /\d/.test(text)),
      `${name} says numbers. Say them in src/math/words, from the core`,
    ).toEqual([]);
  });

  // What is on screen comes from the core, as numbers.test.ts sees; in a
  // script, numbers are places, counts and shares, and of no unit.
  test('has no numbers but small counts and shares', () => {
    expect(
      numbersOf(source).filter(text => !isCountOrShare(text)),
      `${name} has measures. Take sizes and times from src/theme.ts, places from layout`,
    ).toEqual([]);
  });
});

/** What is not to be there, each with its line. */
function placesOf(source: string, unwanted: RegExp): readonly string[] {
  return [...source.matchAll(unwanted)].map(
    ({0: found, index}) =>
      `line ${source.slice(0, index).split('\n').length}: ${found}`,
  );
}

/** The quoted texts, without what is put into a template. */
function wordsOf(source: string): readonly string[] {
  const quoted = /'([^'\n]*)'|`([^`]*)`/g;
  return [...withoutImports(source).matchAll(quoted)].map(
    ([, plain, template = '']) =>
      plain ?? template.replaceAll(/\$\{.*?\}/g, ''),
  );
}

/** The number literals of the code. */
function numbersOf(source: string): readonly string[] {
  const code = withoutImports(source)
    .replaceAll(/'[^'\n]*'/g, "''")
    .replaceAll(/`([^`]*)`/g, (_, template: string) =>
      [...template.matchAll(/\$\{(.*?)\}/g)].map(([, inner]) => inner).join(),
    );
  return code.match(/(?<![\w.])\d[\d_.eExX]*/g) ?? [];
}

function withoutImports(source: string): string {
  return source
    .replaceAll(/\/\*[^]*?\*\/|\/\/.*$/gm, '')
    .replaceAll(/^import [^]*?;$/gm, '');
}

function isCountOrShare(text: string): boolean {
  return /^\d$|^\d\.\d\d?$/.test(text);
}
