import {expect, test} from 'vitest';
import {colourOf} from '../../../src/components/type/colourOf.ts';
import {palettes} from '../../../src/theme.ts';

test('A role has the colour of the theme, or the one that its author gives', () => {
  const palette = {...palettes.dark, own: {speed: '#99ccff'}};
  expect(colourOf(palette, 'weight')).toBe(palettes.dark.weight);
  expect(colourOf(palette, 'speed')).toBe('#99ccff');
});

test.each(['speed', 'tint', 'own', 'toString'])(
  'A role without a colour, such as %s, is refused with the way out',
  role => {
    expect(() => colourOf(palettes.dark, role)).toThrow(
      `The role "${role}" has no colour. Name it under colours of derivationScene()`,
    );
  },
);
