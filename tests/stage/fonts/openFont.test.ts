import {readFileSync} from 'node:fs';
import {beforeAll, describe, expect, test} from 'vitest';
import {allow} from '../../../src/stage/allowed/allowances.ts';
import {StageFontFace} from '../../../src/stage/browser/fontFace.ts';
import {fontHeights} from '../../../src/stage/layout/textMetrics.ts';
import {usedFontFiles} from '../../../src/stage/index.ts';
import {page} from '../page.ts';
import {drawn, fontFile, measured, warningsOf, widthBy} from './foreign.ts';

const text = 'Hamburgefonstiv 0123';

beforeAll(() => allow({otherFonts: true}));

describe('A generic family', () => {
  test.each([
    ['sans-serif', 'arimo', 'latin-wght-normal'],
    ['cursive', 'arimo', 'latin-wght-normal'],
    ['fantasy', 'arimo', 'latin-wght-normal'],
    ['serif', 'tinos', 'latin-400-normal'],
    ['monospace', 'cousine', 'latin-400-normal'],
    ['ui-monospace', 'cousine', 'latin-400-normal'],
    ['system-ui', 'inter', 'latin-400-normal'],
    ['-apple-system', 'inter', 'latin-400-normal'],
  ])('%s is set in a face that comes with us', (family, id, file) => {
    expect(measured(`40px ${family}`, text)).toBeCloseTo(
      widthBy(fontFile(id, file), text, 40),
      1,
    );
  });

  test.each([
    ['bold 40px serif', 'tinos', 'latin-700-normal'],
    ['italic 40px serif', 'tinos', 'latin-400-italic'],
    ['italic bold 40px monospace', 'cousine', 'latin-700-italic'],
  ])('has faces of its own for %s', (font, id, file) => {
    expect(measured(font, text)).toBeCloseTo(
      widthBy(fontFile(id, file), text, 40),
      1,
    );
  });

  test('needs no warning', () => {
    expect(warningsOf(() => measured('41px ui-monospace', text))).toEqual([]);
  });
});

describe("The families of Motion Canvas's editor", () => {
  test.each(['Roboto', 'roboto', '"JetBrains Mono"'])(
    'come with us: %s',
    family => {
      const id = family.toLowerCase().replaceAll('"', '').replace(' ', '-');
      expect(measured(`40px ${family}`, text)).toBeCloseTo(
        widthBy(fontFile(id, 'latin-wght-normal'), text, 40),
        1,
      );
    },
  );

  test('are heavier in a heavier weight', () => {
    const light = drawn('100 60px Roboto', 'loss');
    const heavy = drawn('900 60px Roboto', 'loss');

    expect(heavy.ink).toBeGreaterThan(2 * light.ink);
  });

  test('have an italic face', () => {
    expect(measured('italic 40px Roboto', text)).toBeCloseTo(
      widthBy(fontFile('roboto', 'latin-wght-italic'), text, 40),
      1,
    );
  });
});

describe('A missing family', () => {
  test('is replaced with one warning that says how to give it', () => {
    const warned = warningsOf(() => {
      measured('40px Candara', text);
      measured('50px Candara', text);
    });

    expect(warned).toHaveLength(1);
    expect(warned[0]).toMatch(
      /"Candara" is not there, and Arimo .*--font "Candara=FILE".*FontFace.*@fontsource\/candara/,
    );
  });

  test.each([
    ['Operator Mono', 'Cousine'],
    ['Adobe Garamond', 'Tinos'],
    ['Source Sans Serif', 'Arimo'],
  ])('%s is replaced by one that is like it', (family, like) => {
    const [warning] = warningsOf(() => measured(`40px "${family}"`, text));

    expect(warning).toContain(`and ${like} is taken`);
  });

  test('with a named one behind it needs no warning', () => {
    const warned = warningsOf(() => measured('40px Nowhere, Roboto', text));

    expect(warned).toEqual([]);
    expect(measured('40px Nowhere, Roboto', text)).toBe(
      measured('40px Roboto', text),
    );
  });

  test('whose widths one of ours has is replaced by that one', () => {
    expect(measured('40px Helvetica, Roboto', text)).toBe(
      measured('40px Arimo', text),
    );
  });
});

describe('A weight or style that a family lacks', () => {
  test('is the nearest one', () => {
    expect(measured('900 40px Tinos', text)).toBe(
      measured('700 40px Tinos', text),
    );
    expect(measured('500 40px Tinos', text)).toBe(
      measured('400 40px Tinos', text),
    );
  });

  test('is made by slanting and emboldening one that is there', () => {
    const file = readFileSync(fontFile('inter', 'latin-400-normal'));
    page.fonts.add(new StageFontFace('Single', new Uint8Array(file)));
    const upright = drawn('80px Single', 'l');

    expect(drawn('italic 80px Single', 'l').right).toBeGreaterThan(
      upright.right + 5,
    );
    expect(drawn('700 80px Single', 'l').ink).toBeGreaterThan(
      1.1 * upright.ink,
    );
    expect(measured('italic 80px Single', text)).toBe(
      measured('80px Single', text),
    );
  });
});

describe('A character', () => {
  test('may come from another file of its family', () => {
    expect(measured('40px Roboto', 'αβγ')).toBeCloseTo(
      widthBy(fontFile('roboto', 'greek-wght-normal'), 'αβγ', 40),
      1,
    );
  });

  test('comes from the first family of the list that has it', () => {
    // JetBrains Mono has no Hebrew; Tinos has.
    expect(measured('40px "JetBrains Mono", Tinos', 'שלום')).toBeCloseTo(
      widthBy(fontFile('tinos', 'hebrew-400-normal'), 'שלום', 40),
      1,
    );
  });

  test('that no listed family has comes from one of ours', () => {
    expect(warningsOf(() => measured('40px "JetBrains Mono"', 'שלום'))).toEqual(
      [],
    );
    expect(measured('40px "JetBrains Mono"', 'שלום')).toBeCloseTo(
      widthBy(fontFile('cousine', 'hebrew-400-normal'), 'שלום', 40),
      1,
    );
  });

  test('that no font has is a box, with one warning', () => {
    const lost = '\u{10FFFD}';
    const warned = warningsOf(() => {
      drawn('40px Roboto', lost);
      drawn('60px Roboto', lost);
    });

    expect(warned).toHaveLength(1);
    expect(warned[0]).toContain('U+10FFFD');
    expect(drawn('40px Roboto', lost).ink).toBeGreaterThan(0);
  });

  test('that is an emoji is drawn in colour', () => {
    expect(drawn('60px Roboto', '😀').isColoured).toBe(true);
    expect(drawn('60px Roboto', '👍🏽').isColoured).toBe(true);
    expect(drawn('60px Roboto', '❤️').isColoured).toBe(true);
    expect(drawn('60px Roboto', '1️⃣').isColoured).toBe(true);
    expect(drawn('60px Roboto', 'go ⴰ😀').isColoured).toBe(true);
    expect(drawn('60px "Apple Color Emoji"', '😀').isColoured).toBe(true);
    expect(drawn('60px Roboto', 'go 12').isColoured).toBe(false);
  });

  test('in a sequence of emoji joins them', () => {
    const family = measured('60px Roboto', '👨‍👩‍👧');

    expect(family).toBeCloseTo(measured('60px Roboto', '😀'), 0);
  });
});

describe('Text', () => {
  test.each([
    '60px Roboto',
    '700 60px serif',
    'italic 60px Candara, sans-serif',
    '60px monospace',
  ])('is drawn as wide as it is measured: %s', font => {
    const dots = 'HHHHHHHH';
    const width = measured(font, dots);
    const {left, right} = drawn(font, dots);

    expect(right).toBeGreaterThan(width - 12);
    expect(right).toBeLessThan(width + 16);
    expect(left).toBeGreaterThanOrEqual(0);
  });

  test('has the heights of its first family, whatever sets its characters', () => {
    expect(fontHeights('100px Roboto, serif')).toEqual(
      fontHeights('100px Roboto'),
    );
    // Roboto's `hhea` table: 1900 and 500 of 2048 units.
    expect(fontHeights('100px Roboto')).toEqual({ascent: 93, descent: 24});
  });

  test('names the files that it was set from, with their hashes', () => {
    measured('40px Tinos', text);

    const used = usedFontFiles().find(({file}) =>
      file.endsWith('tinos-latin-400-normal.woff2'),
    );

    expect(used?.sha256).toMatch(/^[\da-f]{64}$/);
  });
});
