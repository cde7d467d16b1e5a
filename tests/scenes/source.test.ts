import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';

const folder = join(import.meta.dirname, '../../src/scenes');
const scripts = readdirSync(folder)
  .filter(name => name.endsWith('.tsx'))
  .map(name => ({name, source: readFileSync(join(folder, name), 'utf8')}));

describe.each(scripts)('$name', ({source}) => {
  test('has at most 150 lines', () => {
    expect(source.trimEnd().split('\n').length).toBeLessThanOrEqual(150);
  });

  test('names no colour', () => {
    expect(source).not.toMatch(/#[\da-f]{3,8}\b|\b(rgb|hsl)a?\(/i);
  });

  test('writes no TeX', () => {
    expect(source).not.toMatch(/\\\\?[a-zA-Z]|String\.raw|\btex\b/);
  });

  test('writes no number in words but that of a figure, or room for one', () => {
    const texts = wordsOf(source).map(text =>
      text.replaceAll(/[Ff]igures? \d\d|^\d\d$|^0\.0+$/g, ''),
    );

    expect(texts.filter(text => /\d/.test(text))).toEqual([]);
  });

  // What is on screen comes from the core, as numbers.test.ts sees; in a
  // script, numbers are places, counts and shares, and of no unit.
  test('has no numbers but small counts and shares', () => {
    expect(numbersOf(source).filter(text => !isCountOrShare(text))).toEqual([]);
  });
});

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
