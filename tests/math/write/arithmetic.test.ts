import {describe, expect, test} from 'vitest';
import {claimsIn} from '../../../src/math/write/arithmetic.ts';

describe('Arithmetic in a text', () => {
  test.each([
    '0.50 × (−0.30) = −0.15',
    '0.7414 × 0.1868 × 0.5933 = 0.0822',
    '(0.0554 + (−0.0190)) × 0.2413 × 0.05 = 0.000439',
    '−0.0190 / +0.05 = −0.38',
    '1 / 2 = 0.50',
    '4.560×10⁻⁶ × 2 = 9.12×10⁻⁶',
    '0.3333 + 0.3333 + 0.3333 = 1',
    '−86 / +1.000×10²⁴ = −9×10⁻²³',
    'So 0.40 + 0.50 = 0.90.',
    '2 × 3 = 6 = 3 + 3',
  ])('holds to the digits shown: %s', text => {
    expect(claimsIn(text)).toEqual({unread: false});
  });

  test.each([
    ['0.50 × (−0.30) = 0.15', '−0.15', '0.15'],
    ['0.7414 × 0.1868 × 0.5933 = 0.0832', '0.08', '0.08'],
    ['0.0554 − 0.0190 = 0.000439', '0.036', '0.000'],
    ['2 × 3 = 6 = 3 + 4', '6', '7'],
    ['4.560×10⁻⁶ = 4.560×10⁶', '0.000004', '45'],
    ['86 / 1.000×10²⁴ = 7×10⁻²³', '8.6', '7.5'],
    ['Added up, 0.40 + 0.50 = 0.80 is what comes in.', '0.9', '0.8'],
  ])('does not hold: %s', (text, left, right) => {
    const {untrue} = claimsIn(text);

    expect(untrue?.left).toContain(left);
    expect(untrue?.right).toContain(right);
  });

  test.each(['So it holds for ℓ = 1 to 3.', '∂E/∂w = 0.5', 'δ = a2 × 3'])(
    'is not all that stands beside an equals sign: %s',
    text => {
      expect(claimsIn(text)).toEqual({unread: true});
    },
  );

  test('claims nothing without an equals sign', () => {
    expect(claimsIn('2 × 1, three rows')).toEqual({unread: false});
  });
});
