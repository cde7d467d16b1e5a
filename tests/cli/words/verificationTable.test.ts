import {describe, expect, test} from 'vitest';
import {requireTruth} from '../../../src/cli/jobs/requireTruth.ts';
import {verificationTable} from '../../../src/cli/words/verificationTable.ts';
import type {EquationResult} from '../../../src/math/truth/equationResult.ts';
import type {Verification} from '../../../src/math/verify.ts';
import {defaultNetwork} from '../../../src/network/defaultNetwork.ts';
import {plainNetwork} from '../../math/networks.ts';

const holds: EquationResult = {
  equation: '∂E/∂e₁ = 1',
  section: 'trace.w2,1,1',
  step: 'dropOne',
  caption: 'A factor of 1 is left out.',
  left: [[1]],
  right: [[1]],
  relativeError: 0,
  passed: true,
};

const fails: EquationResult = {
  ...holds,
  equation: '∂E/∂W = δA',
  section: 'law',
  layer: 2,
  left: [[1, 2.5]],
  right: [[1, 2]],
  measured: [[1, 2.5]],
  relativeError: 0.2,
  passed: false,
};

describe('The table of equations', () => {
  const lines = verificationTable(verification(holds, fails)).split('\n');

  test('has a line for each, under the name of its section', () => {
    expect(lines[0]).toContain('trace.w2,1,1');
    expect(lines[2]).toMatch(
      /^pass +1\.000000000 +1\.000000000 +0 +1×1 {2}∂E\/∂e₁ = 1$/,
    );
  });

  test('shows the entry of a matrix that is furthest off', () => {
    expect(lines.find(line => line.startsWith('FAIL'))).toMatch(
      /^FAIL +2\.500000000 +2\.000000000 +2\.500000000 +2\.0e-1 +1×2 {2}∂E\/∂W = δA {2}\(ℓ = 2\)$/,
    );
  });

  test('says of a slope that cannot be measured how small it is, not what it is', () => {
    const hidden = {...holds, measured: [[3e-19]], belowNoise: 2.5e-18};
    const shown = verificationTable({
      ...verification(holds, hidden),
      belowNoise: 1,
      worstNoise: 2.5e-18,
    }).split('\n');
    expect(shown[3]).toMatch(/^pass +1\.0+ +1\.0+ +below 2\.5e-18 +0 /);
    expect(shown.at(-3)).toBe(
      'In 1 equation a slope is too small to measure: central differences only show that it is below 2.5e-18.',
    );
  });

  test('has a sentence for every kink', () => {
    const kink = {
      layer: 1,
      node: 2,
      activation: 'relu',
      z: 0,
      from: 0,
      to: 1,
      taken: 0,
      text: 'z is at the kink.',
    } as const;
    const shown = verificationTable({...verification(holds), kinks: [kink]});
    expect(shown.split('\n').at(-3)).toBe('z is at the kink.');
  });

  test('ends with the sum of it', () => {
    expect(lines.at(-1)).toContain(
      '2 equations, 1 failed; worst relative error 2.0e-1',
    );
  });
});

describe('Before anything is drawn', () => {
  test('an equation that does not hold stops it, with both values and the step', async () => {
    await expect(
      requireTruth(defaultNetwork, verification(holds, fails).results),
    ).rejects.toThrow(
      /^Nothing was drawn, .* ∂E\/∂W = δA does not hold \(law, dropOne, ℓ = 2\): the left side is \[1\.00, 2\.50\], the right side \[1\.00, 2\.00\]/,
    );
  });

  test('the derivation of the default network is let through', async () => {
    await expect(requireTruth(defaultNetwork)).resolves.toBeUndefined();
  });

  test('signals and timers are heard while a large derivation is tried', async () => {
    const network = plainNetwork(Array(10).fill(2));
    let [heard, longest, last] = [0, 0, performance.now()];
    const timer = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      [heard, last] = [heard + 1, performance.now()];
    }, 10);
    await requireTruth(network);
    clearInterval(timer);

    expect(heard).toBeGreaterThan(3);
    expect(longest).toBeLessThan(1000);
  });
});

function verification(...results: EquationResult[]): Verification {
  return {
    equations: results.length,
    failed: results.filter(({passed}) => !passed).length,
    worstRelativeError: Math.max(
      ...results.map(result => result.relativeError),
    ),
    worstMeasuredError: 0,
    belowNoise: 0,
    worstNoise: 0,
    kinks: [],
    results,
  };
}
