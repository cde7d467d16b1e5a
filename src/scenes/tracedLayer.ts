import {lastLayer, type Network} from '../network/network.ts';

/**
 * The hidden layer that figures 07 to 12 work out: the one below the last.
 * From deeper layers the chain rule, written out, is wider than the frame.
 * Undefined where the network has no hidden layer.
 */
export function tracedLayer(network: Network): number | undefined {
  const layer = lastLayer(network) - 1;
  return layer > 0 ? layer : undefined;
}
