import {activationNames} from '../../src/network/activations.ts';
import type {ActivationName} from '../../src/network/activations.ts';
import {lossFits, lossNames} from '../../src/network/losses.ts';
import type {LossName} from '../../src/network/losses.ts';

type Triple = readonly [
  hidden: ActivationName,
  last: ActivationName,
  loss: LossName,
];

/** Every hidden activation × every last activation with a loss that fits it. */
export const fittingTriples: readonly Triple[] = activationNames
  .filter(name => name !== 'softmax')
  .flatMap(hidden =>
    activationNames.flatMap(last =>
      lossNames
        .filter(loss => lossFits(loss, last))
        .map((loss): Triple => [hidden, last, loss]),
    ),
  );
