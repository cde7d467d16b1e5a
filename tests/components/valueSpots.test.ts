import {describe, expect, test} from 'vitest';
import {limits} from '../../src/check/limits.ts';
import {
  keptApart,
  settleSpots,
  type Spot,
} from '../../src/components/valueSpots.ts';
import {valueWidth} from '../../src/components/setValue.ts';
import {formatValue} from '../../src/math/formatValue.ts';
import {size} from '../../src/theme.ts';

/** Values under factors that stand 110 pixels apart, as those of a long product do. */
function spotsOf(values: readonly number[], pitch = 110): readonly Spot[] {
  return values.map((value, at) => {
    const text = formatValue(value);
    const width = valueWidth(text, size.raised) / size.raised;
    return {
      text,
      width,
      x: at * pitch,
      dot: at * pitch - 55,
      sign: '×',
      bottom: 0,
    };
  });
}

describe.each([
  ['small', [-4.56e-6, 3.293e-7, 1]],
  ['smallest', [-4.56e-308, 4.56e-308, -4.56e-308, 1e-300]],
  ['large', [-99999.25, 1.5e308, -123456, 0.4]],
  ['usual', [0.7414, 0.1868, 0.5933]],
])('Under a product, %s values', (_, values) => {
  const {spots, em} = settleSpots(spotsOf(values), size.factorValue);

  test('can be read', () => {
    expect(em).toBeGreaterThanOrEqual(limits.glyph);
  });

  test('do not touch each other', () => {
    for (const [at, {x, text}] of spots.entries()) {
      const before = spots[at - 1];
      if (!before) continue;
      const widths = [before.text, text].map(each => valueWidth(each, em));

      expect(x - before.x).toBeGreaterThan((widths[0]! + widths[1]!) / 2);
    }
  });
});

test('usual values stand under the middle of their factors', () => {
  const {spots} = settleSpots(
    spotsOf([0.7414, 0.1868, 0.5933]),
    size.factorValue,
  );

  expect(spots.map(({x}) => x)).toEqual([0, 110, 220]);
});

describe('What is kept apart', () => {
  test('stays where there is room', () => {
    expect(keptApart([0, 10, 30], [0, 10, 10])).toEqual([0, 10, 30]);
  });

  test('moves as little as it can, to both sides', () => {
    expect(keptApart([0, 10, 20], [0, 20, 20])).toEqual([-10, 10, 30]);
    expect(keptApart([0, 10, 100], [0, 20, 20])).toEqual([-5, 15, 100]);
  });
});
