import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {describe, expect, test} from 'vitest';
import {readCharacterSet} from '../../../../src/stage/fonts/file/characterSet.ts';

/** One of Inter's files, as published: its subset says what it holds. */
function inter(subset: string, extension: string): Uint8Array {
  const name = `@fontsource/inter/files/inter-${subset}-400-normal.${extension}`;
  return readFileSync(createRequire(import.meta.url).resolve(name));
}

/** The ranges that its publisher says a subset covers, such as U+0400-045F. */
const published: Record<string, string> = JSON.parse(
  readFileSync(
    createRequire(import.meta.url).resolve('@fontsource/inter/unicode.json'),
    'utf8',
  ),
);

function* charactersOf(subset: string): Generator<string> {
  for (const range of published[subset]?.split(',') ?? []) {
    const [from = '', to = from] = range.replace('U+', '').split('-');
    const last = Number.parseInt(to, 16);
    for (let code = Number.parseInt(from, 16); code <= last; code++) {
      yield String.fromCodePoint(code);
    }
  }
}

describe.each(['woff', 'woff2'])('The characters of a %s file', extension => {
  test.each([
    ['latin', 'Жω∂→'],
    ['cyrillic', 'Bω∂'],
    ['greek', 'BЖ∂'],
  ])('are those of the %s subset and not %s', (subset, absent) => {
    const characters = readCharacterSet(inter(subset, extension));
    const covered = [...charactersOf(subset)];
    const present = covered.filter(character => characters.has(character));

    // A range may hold code points that no font has characters for.
    expect(present.length / covered.length).toBeGreaterThan(0.75);
    expect(Array.from(absent).filter(one => characters.has(one))).toEqual([]);
  });

  test('include what is never drawn', () => {
    const characters = readCharacterSet(inter('latin', extension));

    expect(characters.has('\n')).toBe(true);
    expect(characters.has('\u200D')).toBe(true);
    expect(characters.has('\uFE0F')).toBe(true);
  });
});
