import {lastLayer, type Network} from '../network/network.ts';

/**
 * The hidden layer of figures 07 to 12: the one below the last. From deeper
 * layers the full chain rule is wider than the frame. Undefined for a network
 * without a hidden layer.
 */
export function tracedLayer(network: Network): number | undefined {
  const layer = lastLayer(network) - 1;
  return layer > 0 ? layer : undefined;
}
