import {describe, expect, test} from 'vitest';

import {backwardPass} from '../../src/network/backward.ts';
import {defaultNetwork} from '../../src/network/defaultNetwork.ts';
import {forwardPass} from '../../src/network/forward.ts';

// Matt Mazur, "A Step by Step Backpropagation Example" (2015), prints these.
const forward = forwardPass(defaultNetwork);
const backward = backwardPass(defaultNetwork, forward);

function nineDigits(values: readonly number[] | undefined): string[] {
  return (values ?? []).map(value => value.toFixed(9));
}

describe('the default network is the published worked example', () => {
  test('its hidden activations are the published ones', () => {
    expect(nineDigits(forward.a[1])).toEqual(['0.593269992', '0.596884378']);
  });

  test('its outputs are the published ones', () => {
    expect(nineDigits(forward.a[2])).toEqual(['0.751365070', '0.772928465']);
  });

  test('its errors add up to the published total', () => {
    expect(nineDigits(forward.outputErrors)).toEqual([
      '0.274811083',
      '0.023560026',
    ]);
    expect(nineDigits([forward.error])).toEqual(['0.298371109']);
  });

  test('its output weights have the published gradients', () => {
    expect(nineDigits(backward.dW[2]?.flat())).toEqual([
      '0.082167041',
      '0.082667628',
      '-0.022602540',
      '-0.022740242',
    ]);
  });

  test('its hidden weights have the published gradients', () => {
    expect(nineDigits(backward.dW[1]?.flat())).toEqual([
      '0.000438568',
      '0.000877135',
      '0.000497713',
      '0.000995425',
    ]);
  });
});
