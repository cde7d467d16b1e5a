import type {Term} from '../../term/term.ts';
import {anyOf, say, type Sentence} from '../../write/sentence.ts';

/** Said beside figure 18, and by no step of the derivation. */
export const words = {
  trace: say`The gradient of a bias.`,
  /** @param local - ∂z/∂b. */
  asked(local: Term): Sentence {
    return say`What is ${local}?`;
  },
  /** @param biases - The number of the layer’s biases. */
  entries(biases: number): Sentence {
    return biases === 1
      ? say`The layer has no other bias.`
      : say`The same for every bias of the layer.`;
  },
  end: say`A bias’s gradient is ${anyOf('delta')} itself.`,
};
