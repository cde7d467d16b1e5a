import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {createCanvas, GlobalFonts} from '@napi-rs/canvas';
import {expect, test} from 'vitest';
import {DIGIT_HEIGHT, DIGIT_WIDTH} from '../../../src/components/type/digit.ts';
import {typeface} from '../../../src/theme.ts';

const file = createRequire(import.meta.url).resolve(
  `@fontsource/inter/files/inter-latin-${typeface.medium}-normal.woff2`,
);
GlobalFonts.register(readFileSync(file), 'Inter of the digits');
const context = createCanvas(10, 10).getContext('2d');
context.font = '1000px "Inter of the digits"';
const zero = context.measureText('0');

test('a cell is as wide as the zero of the font file', () => {
  expect(zero.width / 1000).toBeCloseTo(DIGIT_WIDTH, 3);
});

test('no digit is wider than the zero by more than a hair', () => {
  const widths = Array.from(
    '123456789',
    digit => context.measureText(digit).width,
  );

  expect(Math.max(...widths)).toBeLessThan(zero.width * 1.03);
});

test('a digit is as high as its ink in the font file', () => {
  const {actualBoundingBoxAscent} = context.measureText('1');

  // Skia adds the pixels that the edges touch.
  expect(Math.abs(actualBoundingBoxAscent / 1000 - DIGIT_HEIGHT)).toBeLessThan(
    0.01,
  );
});
