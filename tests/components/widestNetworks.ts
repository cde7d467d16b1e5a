import {parseNetwork} from '../../src/network/file/networkFile.ts';
import type {Network} from '../../src/network/network.ts';
import {seededRandom} from '../network/randomNetwork.ts';

/**
 * The network within the limits with the widest equations: four nodes in each
 * layer, softmax at the end, and only negative numbers, which have one more
 * sign.
 *
 * @param scale - The rough size of weights, biases and inputs.
 */
export function widestNetwork(scale: number): Network {
  const random = seededRandom(1);
  const vector = () =>
    Array.from({length: 4}, () => -scale * (0.2 + 0.8 * random()));
  const matrix = () => Array.from({length: 4}, vector);
  return parseNetwork(
    JSON.stringify({
      title: `Numbers of about ${scale}`,
      layers: [4, 4, 4],
      activation: ['identity', 'softmax'],
      loss: 'categorical-cross-entropy',
      weights: [matrix(), matrix()],
      biases: [vector(), vector()],
      input: vector(),
      target: [0, 0, 1, 0],
    }),
  );
}

/** Sizes of numbers: usual, and with exponents of one, two and three digits. */
export const scales = [1, 1e-5, 1e-12, 1e-40] as const;
