import {interpolate, rgb, wcagContrast} from 'culori';
import {describe, expect, test} from 'vitest';
import {contrast, over, rgbOf} from '../../src/check/colour.ts';
import {palettes} from '../../src/theme.ts';

const themes = Object.entries(palettes);

describe('Contrast', () => {
  test.each(themes)('of the %s theme is what culori says', (_, palette) => {
    const colors = Object.values(palette).filter(
      value => typeof value === 'string',
    );
    expect(colors.length).toBeGreaterThan(10);
    for (const color of colors) {
      expect(contrast(rgbOf(color), rgbOf(palette.ground))).toBeCloseTo(
        wcagContrast(color, palette.ground),
        6,
      );
    }
  });

  test('of a dimmed colour is that of its blend with the ground', () => {
    const {ground, weight} = palettes.light;
    const blend = rgb(interpolate([ground, weight], 'rgb')(0.4));

    expect(
      contrast(over(rgbOf(weight), 0.4, rgbOf(ground)), rgbOf(ground)),
    ).toBeCloseTo(wcagContrast(blend, ground), 6);
  });

  test('reads short colours, and names one that it cannot read', () => {
    expect(rgbOf('#fff')).toEqual([1, 1, 1]);
    expect(() => rgbOf('red')).toThrow('"red". Write it as #rrggbb.');
  });
});
