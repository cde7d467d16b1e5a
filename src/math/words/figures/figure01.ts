import {anyOf, say} from '../../write/sentence.ts';

/** Said beside figure 01, and by no step of the derivation. */
export const words = {
  network: say`Every line into a neuron carries a weight; a bias feeds each layer.`,
  sum: say`A neuron takes two steps. First it weighs what comes in and adds it up.`,
  activation: say`Then its activation turns ${anyOf('z')} into ${anyOf('a')}, which it passes on.`,
  forward: say`One forward pass leaves a number at every node.`,
  errors: say`Each output is compared with its target.`,
  total: say`${anyOf('E')} adds up the errors of all outputs.`,
  oneError: say`The output is compared with its target: its error is ${anyOf('E')}.`,
  question: say`To learn is to make ${anyOf('E')} smaller: how does it move with each weight?`,
};
