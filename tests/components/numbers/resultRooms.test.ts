import {describe, expect, test} from 'vitest';
import {
  framedWidth,
  gapAround,
  resultAside,
  resultRoom,
} from '../../../src/components/numbers/resultRooms.ts';
import {valueWidth} from '../../../src/components/type/setValue.ts';
import {size, typeface} from '../../../src/theme.ts';

function room(equalsEm: number): number {
  return resultRoom('0.08', {em: size.result, equalsEm});
}

const ems = [size.factorValue - 1, size.factorValue, size.result];

describe('The room of a result', () => {
  test('grows inside its frame with its type', () => {
    const gaps = ems.map(gapAround);

    expect(gaps).toEqual(gaps.toSorted((one, other) => one - other));
    expect(new Set(gaps).size).toBe(gaps.length);
  });

  test.each(ems)(
    'has the same space at both sides of its number, at %i px',
    em => {
      const inner = valueWidth('0.08217', em, typeface.strong);

      expect(framedWidth('0.08217', em) - inner).toBe(2 * gapAround(em));
    },
  );

  test('after a row of numbers suffices for the widest of several', () => {
    const wide = resultAside([1.2345e-12]);

    expect(resultAside([0.5, 1.2345e-12, 2])).toBe(wide);
    expect(wide).toBeGreaterThan(framedWidth('1.234×10⁻¹²', size.factorValue));
    expect(resultAside([0.5])).toBeLessThan(wide);
  });

  test('right of an equation also has its sign, with a gap at both sides', () => {
    const without =
      framedWidth('0.08', size.result) + 2 * gapAround(size.result);

    expect(room(0)).toBeCloseTo(without, 9);
    expect(room(60) - room(0)).toBeCloseTo(2 * (room(30) - room(0)), 9);
    // MathJax's = is 0.667 em wide, without its bearings.
    expect(room(100) - room(0)).toBeGreaterThan(66);
  });
});
