import type {ForwardPass} from './forward.ts';
import {entry} from './linear.ts';
import {lastLayer, type Network} from './network.ts';
import {negativeLogSoftmax} from './softmax.ts';

const largestExponent = 709;

/**
 * The outputs, counted from 1, at which a cross-entropy's slope ∂e/∂a
 * overflows: 1/a and 1/(1 − a) are e^|z| there. Its product with ∂a/∂z, δ, is
 * finite, but cannot be computed from the two factors.
 */
export function overflowingSlopes(
  network: Network,
  {z, target}: ForwardPass,
): readonly number[] {
  const outputs = entry(z, lastLayer(network));
  const surprises = negativeLogSoftmax(outputs);
  const overflows = (t: number, index: number): boolean => {
    switch (network.loss) {
      case 'binary-cross-entropy': {
        const own = entry(outputs, index);
        return (
          (t > 0 ? -own : 0) > largestExponent ||
          (t < 1 ? own : 0) > largestExponent
        );
      }
      case 'categorical-cross-entropy':
        return t > 0 && entry(surprises, index) > largestExponent;
      case 'half-squared-error':
      case 'mean-squared-error':
        return false;
    }
  };
  return target.flatMap((t, index) => (overflows(t, index) ? [index + 1] : []));
}
