import {anyOf, say, type Sentence} from '../../write/sentence.ts';

/** Said beside figure 01, and by no step of the derivation. */
export const words = {
  network: say`Lines carry weights, and a bias feeds each layer.`,
  sum: say`First, a neuron weighs what comes in and adds it up.`,
  activation: say`Then its activation turns ${anyOf('z')} into ${anyOf('a')}.`,
  /** @param examples - How many the network has. */
  forward(examples: number): Sentence {
    return examples > 1
      ? say`One forward pass of the first of ${examples} examples leaves a number at every node.`
      : say`One forward pass leaves a number at every node.`;
  },
  errors: say`Each output is compared with its target.`,
  total: say`${anyOf('E')} is the sum of all errors.`,
  oneError: say`The output is compared with its target: its error is ${anyOf('E')}.`,
  question: say`To learn is to make ${anyOf('E')} smaller: how does each weight move it?`,
};
