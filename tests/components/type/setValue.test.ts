import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {createCanvas, GlobalFonts} from '@napi-rs/canvas';
import {describe, expect, test} from 'vitest';
import {limits} from '../../../src/check/limits.ts';
import {setNumber, valueWidth} from '../../../src/components/type/setValue.ts';
import {formatTo, formatValue} from '../../../src/math/write/formatValue.ts';
import {readCharacterSet} from '../../../src/stage/fonts/file/characterSet.ts';
import {size, typeface} from '../../../src/theme.ts';

const ems = [size.value, size.formulaSmall, size.factorValue, size.result];

/** A string for every power of ten, both signs, and as many digits as are ever shown. */
const texts = Array.from({length: 617}, (_, at) => at - 308)
  .flatMap(power => [1, 4.5678, 9.99999].map(m => m * 10 ** power))
  .filter(Number.isFinite)
  .flatMap(size => [size, -size])
  .flatMap(value => [formatValue(value), formatTo(value, 6)]);

const weights = [typeface.regular, typeface.medium, typeface.strong];
const faces = weights.map(weight => {
  const file = readFileSync(
    createRequire(import.meta.url).resolve(
      `@fontsource/inter/files/inter-latin-${weight}-normal.woff2`,
    ),
  );
  const family = `Inter ${weight} of the values`;
  GlobalFonts.register(file, family);
  return {weight, family, characters: readCharacterSet(file)};
});

describe.each(faces)('In weight $weight', ({weight, family, characters}) => {
  const context = createCanvas(10, 10).getContext('2d');
  context.font = `1000px "${family}"`;

  test('every value that can be written has its glyphs', () => {
    const glyphs = new Set(
      texts.flatMap(text =>
        setNumber(text, size.value, weight).glyphs.map(({glyph}) => glyph),
      ),
    );

    expect([...glyphs].filter(glyph => !characters.has(glyph))).toEqual([]);
  });

  test('a sign is as wide as the font file has it, a digit as a zero', () => {
    for (const sign of '0+−×=/(). ') {
      const {width} = context.measureText(sign);

      expect(Math.abs(valueWidth(sign, 1000, weight) - width)).toBeLessThan(1);
    }
  });

  test('no digit is wider than its cell by more than a hair', () => {
    for (const digit of '123456789') {
      expect(context.measureText(digit).width).toBeLessThan(
        valueWidth(digit, 1000, weight) * 1.03,
      );
    }
  });
});

test('what layers are counted with is as wide as the font file has it', () => {
  const context = createCanvas(10, 10).getContext('2d');
  context.font = `1000px "${faces[0]!.family}"`;
  for (const letter of 'layers') {
    const width = valueWidth(letter, 1000, typeface.regular);

    expect(Math.abs(width - context.measureText(letter).width)).toBeLessThan(1);
  }
});

describe.each(ems)('At %d pixels per em', em => {
  test('an exponent is raised, smaller, and can be read', () => {
    const {glyphs, above, smallest} = setNumber('−4.560×10⁻³⁰⁸', em);
    const raised = glyphs.filter(({rise}) => rise > 0);

    expect(raised.map(({glyph}) => glyph).join('')).toBe('−308');
    expect(smallest).toBeGreaterThanOrEqual(limits.glyph);
    expect(smallest).toBeLessThan(em);
    expect(above).toBeGreaterThan(0);
    expect(above).toBeLessThan(em / 2);
  });

  test('glyphs follow each other, and all of them make the width', () => {
    for (const text of texts.slice(0, 200)) {
      const {glyphs, width} = setNumber(text, em);
      const ends = glyphs.map(glyph => glyph.x + glyph.width);

      expect(glyphs.map(({x}) => x)).toEqual([0, ...ends.slice(0, -1)]);
      expect(ends.at(-1)).toBe(width);
    }
  });

  test('a value without a power keeps to its line', () => {
    expect(setNumber('−0.0004386', em)).toMatchObject({above: 0, smallest: em});
  });
});
