import {describe, expect, test} from 'vitest';
import {likeWarnings} from '../../../src/cli/words/likeWarnings.ts';

describe('Warnings that say the same', () => {
  test.each([
    [
      'of nodes',
      ['card/Txt[1]: Old.', 'card/Txt[2]: Old.', 'clip: Old.', 'Other.'],
      [
        'card/Txt[1]: Old. And 2 more like it: card/Txt[2], clip; -v shows all.',
        'Other.',
      ],
    ],
    [
      'of characters',
      [
        'No font has a glyph for "ᚠ" (U+16A0) in "ᚠᚢ", and a box is drawn.',
        'No font has a glyph for "ᚢ" (U+16A2) in "ᚠᚢ", and a box is drawn.',
      ],
      [
        'No font has a glyph for "ᚠ" (U+16A0) in "ᚠᚢ", and a box is drawn. And 1 more like it: "ᚢ"; -v shows all.',
      ],
    ],
    [
      'of ids',
      ['blank path data at TEX-1-N-20', 'blank path data at TEX-2-N-20'],
      [
        'blank path data at TEX-1-N-20. And 1 more like it: TEX-2-N-20; -v shows all.',
      ],
    ],
  ])('%s are one line', (_, warnings, lines) => {
    expect(likeWarnings(warnings)).toEqual(lines);
  });

  test('are counted when there are many', () => {
    const many = Array.from({length: 30}, (_, i) => `n${i}: Old.`);

    expect(likeWarnings(many)).toEqual([
      expect.stringMatching(/^n0: Old\. And 29 more like it: n1, .*n12, …; -v/),
    ]);
  });
});

test('Warnings about different things stay apart, and findings of a check', () => {
  const warnings = [
    'The font "Lost" is not there. Install @fontsource/lost.',
    'The font "Gone" is not there. Install @fontsource/gone.',
    'check: card: size  1.0 s  Txt[1]: too small',
    'check: card: size  2.0 s  Txt[1]: too small',
  ];

  expect(likeWarnings(warnings)).toEqual(warnings);
});
