import {describe, expect, test} from 'vitest';
import {asViewed, limits} from '../../src/check/limits.ts';
import {tooSmall} from '../../src/check/tooSmall.ts';
import {pageOf} from '../../src/page.ts';
import {size} from '../../src/theme.ts';
import {showing, stay, value} from './helpers/things.ts';

function found(look: Parameters<typeof value>[1]) {
  return tooSmall(showing(stay(5, [value('type', look)])));
}

describe('The size of type', () => {
  test.each([
    ['an index of 2.1 % of the height', {smallest: 22.7}],
    ['a spoken equation under 4 %', {kind: 'equation', em: 42}],
    [
      'a dimmed equation under 34 px',
      {kind: 'equation', em: 33, strength: 0.4},
    ],
    ['words under 34 px', {kind: 'words', em: 30}],
  ] as const)('is too small for a phone: %s', (_, look) => {
    expect(found(look)).toMatchObject([{rule: 'size', nodes: ['type']}]);
  });

  test.each([
    ['a number of 2.5 %', {em: 27, smallest: 27}],
    ['an index of 2.3 %', {smallest: 24.8}],
    ['a spoken equation of 4 %', {kind: 'equation', em: 43}],
    ['a dimmed equation of 34 px', {kind: 'equation', em: 34, strength: 0.4}],
    ['words of 34 px', {kind: 'words', em: 34}],
  ] as const)('is large enough: %s', (_, look) => {
    expect(found(look)).toEqual([]);
  });

  test('is nobody’s concern while something grows', () => {
    const growing = [10, 20, 30, 40].map(em => ({
      seen: [value('type', {em, smallest: em, x: 960 + em})],
    }));

    expect(tooSmall(showing(growing))).toEqual([]);
  });
});

describe('In the smallest picture that a viewer has', () => {
  const layouts = ['landscape', 'square', 'portrait'] as const;

  test.each(layouts)(
    'the least em of an equation in focus comes to 11 px or more: %s',
    layout => {
      const seen = asViewed(limits.mainEquation, layout);

      expect(limits.viewedEquation).toBe(11);
      expect(Math.round(seen)).toBeGreaterThanOrEqual(limits.viewedEquation);
      expect(
        Math.round(asViewed(size.formulaPair, layout)),
      ).toBeGreaterThanOrEqual(limits.viewedEquation);
    },
  );

  test('a landscape of 480 px is the one that decides the limit', () => {
    const smaller = limits.mainEquation - 2;

    expect(Math.round(asViewed(smaller, 'landscape'))).toBeLessThan(
      limits.viewedEquation,
    );
  });

  test.each([
    ['landscape', 10.0, 480],
    ['square', 14.4, 390],
    ['portrait', 14.4, 390],
  ] as const)(
    'a finding says what a viewer has of it: %s',
    (layout, px, wide) => {
      const look = {kind: 'equation', em: 40, smallest: 40} as const;
      const {frame} = pageOf(layout);
      const [finding] = tooSmall({
        ...showing(stay(5, [value('type', look)])),
        frame,
      });

      expect(finding!.message).toBe(
        `is spoken of at an em of 40.0 px, less than 43.0: ${px.toFixed(1)} px in a picture ${wide} px wide`,
      );
    },
  );
});
