import {anyOf, say, type Sentence} from '../../write/sentence.ts';

/** Said beside figure 15, and by no step of the derivation. */
export const words = {
  /** @param layers - The number of layers side by side. */
  gradients(layers: number): Sentence {
    return layers === 1
      ? say`The gradients have one form: the layer’s ${anyOf('delta')} times what came in.`
      : say`Both layers’ gradients have one form: this layer’s ${anyOf('delta')} times what came in.`;
  },
  deltas: say`Each ${anyOf('delta')}: what arrives, times the slopes.`,
  handed: say`What arrives below is made of the ${anyOf('delta')} above.`,
  numbers: say`The same equations in numbers.`,
};
