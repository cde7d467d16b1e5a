import {smallNumber} from '../../write/counts.ts';
import {anyOf, counted, say, type Sentence} from '../../write/sentence.ts';

/** Said beside figure 19, and by no step of the derivation. */
export const words = {
  /** @param laws - How many there are. */
  panels(laws: number): Sentence {
    return say`These ${counted(laws, smallNumber(laws))} equations give every gradient of the network.`;
  },
  outputDelta: say`The error gives the last layer its ${anyOf('delta')}.`,
  hiddenDelta: say`Every layer below gets its ${anyOf('delta')} from above.`,
  weights: say`A weight’s gradient: ${anyOf('delta')} times what came in.`,
  biases: say`A bias’s gradient: ${anyOf('delta')} itself.`,
  all: say`One run forward, one run back: every gradient is known.`,
  end: say`Step against the gradients, and ${anyOf('E')} falls: a network learns.`,
};
