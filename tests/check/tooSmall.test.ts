import {describe, expect, test} from 'vitest';
import {tooSmall} from '../../src/check/tooSmall.ts';
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
