import {describe, expect, test} from 'vitest';
import {gradientReport} from '../../../src/cli/words/gradientReport.ts';
import {
  gradientTable,
  numberText,
} from '../../../src/cli/words/gradientTable.ts';
import {defaultNetwork} from '../../../src/network/defaultNetwork.ts';
import type {Network} from '../../../src/network/network.ts';

describe('The table of gradients', () => {
  const text = gradientTable(defaultNetwork, gradientReport(defaultNetwork));
  const lines = text.split('\n');

  // Matt Mazur, A Step by Step Backpropagation Example.
  test.each([
    '0.298371109',
    '0.751365070',
    '0.138498562',
    '0.082167041',
    '0.000438568',
  ])('has the published number %s', number => {
    expect(text).toContain(number);
  });

  test('has a row for each node, under headings that end where numbers do', () => {
    const [heading, first, second] = lines.slice(4, 7);

    expect(heading).toMatch(
      / z +a +δ = ∂E\/∂z +∂E\/∂b +∂E\/∂w from 1 +∂E\/∂w from 2$/,
    );
    expect([first?.length, second?.length]).toEqual([
      heading?.length,
      heading?.length,
    ]);
  });

  test('leaves out the middle of a wide layer, and says how much', () => {
    const wide = network([40, 30]);
    const text = gradientTable(wide, gradientReport(wide));

    expect(text).toMatch(/∂E\/∂w from 2 +⋯ 37 more +∂E\/∂w from 40$/m);
    expect(text).toMatch(/^ *⋮ 22 more$/m);
    expect(text).toMatch(/^ *node 30 /m);
    expect(text.split('\n').length).toBeLessThan(20);
  });
});

test.each([
  [0, '0.000000000'],
  [-0.25, '-0.250000000'],
  [0.0000123456789, '1.23456789e-5'],
  [1234567.5, '1.23456750e+6'],
])('%d is written %s', (value, text) => {
  expect(numberText(value)).toBe(text);
});

function network([inputs, outputs]: [number, number]): Network {
  return {
    ...defaultNetwork,
    layers: [inputs, outputs],
    activations: ['sigmoid'],
    weights: [Array.from({length: outputs}, () => ramp(inputs))],
    biases: [ramp(outputs)],
    input: ramp(inputs),
    target: ramp(outputs),
  };
}

function ramp(length: number): number[] {
  return Array.from({length}, (_, index) => index / 99);
}
