import defaultFile from '../../networks/default.json' with {type: 'json'};
import type {Network} from './network.ts';
import {networkSchema, toNetwork} from './networkSchema.ts';

/** Matt Mazur's worked example: the network of every figure by default. */
export const defaultNetwork: Network = toNetwork(
  networkSchema.parse(defaultFile),
);
