import {expect, test} from 'vitest';
import {parseFont} from '../../../src/stage/fonts/fontShorthand.ts';

test.each([
  ['16px Inter', 'normal', 400, ['Inter']],
  ['bold 16px Inter', 'normal', 700, ['Inter']],
  [
    'italic 500 48px "Inter Tight", serif',
    'italic',
    500,
    ['Inter Tight', 'serif'],
  ],
  ['normal 400 48.5px/1.2 JetBrains Mono', 'normal', 400, ['JetBrains Mono']],
  ["oblique 1.5em 'A B'", 'oblique', 400, ['A B']],
])(
  '%s asks for a style, a weight and families',
  (font, style, weight, families) => {
    expect(parseFont(font)).toMatchObject({style, weight, families});
  },
);

test('A size next to nothing keeps its exponent', () => {
  expect(parseFont('normal 400 8.5e-8px Inter').size).toBe('8.5e-8px');
});

test('A weight may lie between two whole numbers', () => {
  expect(parseFont('450.5 16px Inter').weight).toBe(450.5);
});

test('A font without a size is refused with an example', () => {
  expect(() => parseFont('Inter')).toThrow(
    '"Inter" is not a CSS font. Write style, weight, size and families',
  );
});
