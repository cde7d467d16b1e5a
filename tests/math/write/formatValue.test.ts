import {describe, expect, test} from 'vitest';
import {constant, number} from '../../../src/math/term/build.ts';
import {
  digitsApart,
  formatValue,
  formatValues,
  numberLatex,
  numberText,
  valueLatex,
} from '../../../src/math/write/formatValue.ts';
import {backwardPass} from '../../../src/network/backward.ts';
import {defaultNetwork} from '../../../src/network/defaultNetwork.ts';
import {forwardPass} from '../../../src/network/forward.ts';
import {seededRandom} from '../../network/randomNetwork.ts';

describe('A value is written by one rule:', () => {
  test.each([
    ['0 is 0', 0, '0'],
    ['0 is 0', -0, '0'],
    ['two decimals where they are exact', 0.4, '0.40'],
    ['two decimals where they are exact', -1, '−1.00'],
    ['two decimals where they are exact', 0.05, '0.05'],
    ['two decimals where they are exact', -12.25, '−12.25'],
    ['two decimals where they are exact', 12, '12.00'],
    ['two decimals where they are exact', 99999, '99999.00'],
    ['two decimals but for the rounding of a sum', 0.1 + 0.2, '0.30'],
    ['two decimals but for the rounding of a product', 3 * 1.1, '3.30'],
    ['two decimals but for the rounding of a product', 1.15 * 100, '115.00'],
    ['else four digits', 0.082167041, '0.08217'],
    ['else four digits', -0.019036, '−0.01904'],
    ['else four digits', 0.000438568, '0.0004386'],
    ['else four digits', 0.125, '0.1250'],
    ['else four digits', 0.001, '0.001000'],
    ['else four digits', 1.10590597, '1.106'],
    ['else four digits', 0.500001, '0.5000'],
    ['rounding that carries', 0.99999, '1.000'],
    ['rounding that carries', -0.099996, '−0.1000'],
    ['rounding that carries', 9.9996, '10.00'],
    ['rounding that carries', 9999.961, '10000'],
    ['a whole part without zeros of its own', 12345.678, '12346'],
    ['from 1e-4 on without a power', 1e-4, '0.0001000'],
    ['from 1e-4 on without a power', 0.00009999996, '0.0001000'],
    ['below 1e-4 with one', 0.00009999, '9.999×10⁻⁵'],
    ['below 1e-4 with one', 0.00000456, '4.560×10⁻⁶'],
    ['below 1e-4 with one', -9.9996e-7, '−1.000×10⁻⁶'],
    ['below 1e5 without a power', 99999.4, '99999.40'],
    ['below 1e5 without a power', 99999.432, '99999'],
    ['from 1e5 on with one', 99999.6789, '1.000×10⁵'],
    ['from 1e5 on with one', 1e5, '1.000×10⁵'],
    ['from 1e5 on with one', 476579.9297, '4.766×10⁵'],
    ['from 1e5 on with one', -1.5e21, '−1.500×10²¹'],
    ['the smallest and the largest', 5e-324, '4.941×10⁻³²⁴'],
    ['the smallest and the largest', Number.MAX_VALUE, '1.798×10³⁰⁸'],
  ])('%s: %d', (_, value, text) => {
    expect(formatValue(value)).toBe(text);
  });

  test.each([NaN, Infinity, -Infinity])('%d is never shown', value => {
    expect(() => formatValue(value)).toThrow('cannot be written as a number');
    expect(() => valueLatex(value)).toThrow('cannot be written as a number');
  });
});

describe('Of any size and sign, a value', () => {
  const random = seededRandom(5);
  const values = Array.from({length: 616}, (_, at) => {
    const size = (1 + 9 * random()) * 10 ** (at - 308);
    return random() < 0.5 ? size : -size;
  }).concat(
    Array.from(
      {length: 2000},
      () => (random() - 0.5) * 10 ** (random() * 12 - 6),
    ),
  );

  test('is read back as what four digits say, or all of its whole part', () => {
    const wrong = values.filter(value => {
      const exact = Number(value.toPrecision(4));
      const whole = Math.round(value);
      const read = readBack(formatValue(value));
      return !(Math.abs(value) >= 1e4 && Math.abs(value) < 1e5
        ? read === whole || read === Number(whole.toPrecision(4))
        : read === exact || Math.abs(read - value) <= 1e-12 * Math.abs(value));
    });

    expect(wrong).toEqual([]);
  });

  test('has four digits or two decimals, a true minus sign, and a power beyond the borders alone', () => {
    for (const value of values) {
      const text = formatValue(value);
      const size = Math.abs(readBack(text));

      expect(text).toMatch(
        /^−?(?:\d+\.\d+|\d{4,5}|\d\.\d{3}×10⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)$/,
      );
      expect(text.includes('×')).toBe(size < 1e-4 || size >= 1e5);
    }
  });

  test('differs from its opposite by the sign alone', () => {
    for (const value of values) {
      const [up, down] = [Math.abs(value), -Math.abs(value)].map(formatValue);

      expect(down).toBe(`−${up}`);
    }
  });

  test('reads alike in TeX', () => {
    for (const value of values) {
      const [digits, power] = valueLatex(value).split(' \\times 10^');
      const plain = `${digits}${power ? `e${power.slice(1, -1)}` : ''}`;

      expect(Number(plain)).toBe(readBack(formatValue(value)));
    }
  });
});

describe('Values beside each other', () => {
  test.each([
    [
      'have four digits where these differ',
      [0.5933, 0.5969],
      ['0.5933', '0.5969'],
    ],
    [
      'have more where they would read the same',
      [0.59326, 0.59329],
      ['0.59326', '0.59329'],
    ],
    [
      'have more where two decimals would read as the rounded other',
      [0.4, 0.40004],
      ['0.40', '0.40004'],
    ],
    [
      'have more with a power too',
      [4.56e-6, 4.56004e-6],
      ['4.56000×10⁻⁶', '4.56004×10⁻⁶'],
    ],
    [
      'have more behind a whole part',
      [123.456, 123.459],
      ['123.456', '123.459'],
    ],
    [
      'stay as they are where they are the same',
      [0.25001, 0.25001],
      ['0.2500', '0.2500'],
    ],
    [
      'stay as they are where rounding alone tells them apart',
      [0.3, 0.1 + 0.2],
      ['0.30', '0.30'],
    ],
    [
      'leave those alone that differ anyway',
      [0.59326, 0.59329, 0.08217],
      ['0.59326', '0.59329', '0.08217'],
    ],
    ['differ in their signs', [-0.5933, 0.5933], ['−0.5933', '0.5933']],
  ] as const)('%s', (_, values, texts) => {
    expect(formatValues(values)).toEqual(texts);
  });

  test('read differently whenever they differ by more than rounding', () => {
    const random = seededRandom(11);
    for (let round = 0; round < 500; round++) {
      const value = (random() - 0.5) * 10 ** (random() * 30 - 15);
      const change = value * 10 ** (-10 * random());
      const [before, after] = formatValues([value, value + change]);

      expect(before).not.toBe(after);
    }
  });

  test('have no more digits than it takes', () => {
    expect(digitsApart([1.23452, 1.23461])).toEqual([5, 5]);
    expect(digitsApart([1.2341, 1.2351])).toEqual([4, 4]);
  });
});

describe('A number of a formula', () => {
  test('is written as a value where it is one, as it is where the formula states it', () => {
    expect([number('v', 1), constant('c', 1)].map(numberText)).toEqual([
      '1.00',
      '1',
    ]);
    expect([number('v', -2.5e7), constant('c', 0.01)].map(numberLatex)).toEqual(
      ['-2.500 \\times 10^{7}', '0.01'],
    );
  });
});

describe('The published numbers of the default network', () => {
  const pass = forwardPass(defaultNetwork);
  const {dW} = backwardPass(defaultNetwork, pass);

  test('read as they are published, to four digits', () => {
    const shown = [pass.z, pass.a.slice(1), pass.outputErrors].flat(2);

    expect(shown.map(formatValue)).toEqual([
      '0.3775',
      '0.3925',
      '1.106',
      '1.225',
      '0.5933',
      '0.5969',
      '0.7514',
      '0.7729',
      '0.2748',
      '0.02356',
    ]);
    expect(formatValue(pass.error)).toBe('0.2984');
    expect(dW.slice(1).flat(2).map(formatValue)).toEqual([
      '0.0004386',
      '0.0008771',
      '0.0004977',
      '0.0009954',
      '0.08217',
      '0.08267',
      '−0.02260',
      '−0.02274',
    ]);
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
