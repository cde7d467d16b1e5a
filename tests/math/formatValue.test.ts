import {describe, expect, test} from 'vitest';
import {formatValue, valueLatex} from '../../src/math/formatValue.ts';
import {backwardPass} from '../../src/network/backward.ts';
import {defaultNetwork} from '../../src/network/defaultNetwork.ts';
import {forwardPass} from '../../src/network/forward.ts';
import {seededRandom} from '../network/randomNetwork.ts';

test.each([
  [0, '0'],
  [-0, '0'],
  [1, '1.00'],
  [0.4, '0.40'],
  [0.05, '0.05'],
  [0.125, '0.1250'],
  [-0.019, '−0.0190'],
  [-0.5, '−0.50'],
  [12, '12.00'],
  [0.99999, '1.0000'],
  [0.001, '0.0010'],
  [0.0001, '0.000100'],
  [0.00099999, '0.0010'],
  [0.0000123456, '0.0000123'],
  [2.5e-7, '2.50×10⁻⁷'],
  [-9.996e-7, '−1.00×10⁻⁶'],
  [3_210_000, '3.21×10⁶'],
  [1.5e21, '1.50×10²¹'],
])('%d reads %s', (value, text) => {
  expect(formatValue(value)).toBe(text);
});

describe('the published numbers of the default network', () => {
  const pass = forwardPass(defaultNetwork);
  const {dW} = backwardPass(defaultNetwork, pass);

  test('read as in the still that the figures are held against', () => {
    const shown = [pass.z, pass.a.slice(1), pass.outputErrors].flat(2);

    expect(shown.map(formatValue)).toEqual([
      '0.3775',
      '0.3925',
      '1.1059',
      '1.2249',
      '0.5933',
      '0.5969',
      '0.7514',
      '0.7729',
      '0.2748',
      '0.0236',
    ]);
    expect(formatValue(pass.error)).toBe('0.2984');
    expect(formatValue(dW[2]![0]![0]!)).toBe('0.0822');
  });

  test('keep three digits when they are below a thousandth', () => {
    expect(dW[1]!.flat().map(formatValue)).toEqual([
      '0.000439',
      '0.000877',
      '0.000498',
      '0.000995',
    ]);
  });
});

describe('any number', () => {
  const random = seededRandom(5);
  const values = Array.from({length: 4000}, () => {
    const size = 10 ** (random() * 20 - 11);
    return random() < 0.5 ? size : -size;
  });

  test('can be read back to what its last digit allows', () => {
    const wrong = values.filter(value => {
      const size = Math.abs(value);
      const apart = Math.abs(readBack(formatValue(value)) - value);
      const allowed = size >= 1e-3 && size < 1e6 ? 0.00005 : size * 0.005;
      return !(apart <= allowed * (1 + 1e-9));
    });

    expect(wrong).toEqual([]);
  });

  test('has two decimals at least and a true minus sign', () => {
    for (const value of values) {
      const text = formatValue(value);

      expect(text).toMatch(/^−?\d+\.\d{2}/);
      expect(text).not.toContain('-');
    }
  });

  test('differs from its opposite by the sign alone', () => {
    for (const value of values) {
      const [up, down] = [Math.abs(value), -Math.abs(value)].map(formatValue);

      expect(down).toBe(`−${up}`);
    }
  });
});

function readBack(text: string): number {
  const plain = text
    .replaceAll('−', '-')
    .replace('×10', 'e')
    .replaceAll(/[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]/g, sign =>
      '-0123456789'.charAt('⁻⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(sign)),
    );
  return Number(plain);
}

describe('a value in a formula', () => {
  test.each([
    [0.5, '0.50'],
    [-0.0226, '-0.0226'],
    [1, '1'],
    [3e-7, '3.00 \\times 10^{-7}'],
    [-2.5e6, '-2.50 \\times 10^{6}'],
  ])('%d is written %s', (value, tex) => {
    expect(valueLatex(value)).toBe(tex);
  });
});
