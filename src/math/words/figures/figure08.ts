import {anyOf, say} from '../../write/sentence.ts';

/** Said beside figure 08, and by no step of the derivation. */
export const words = {
  deeper: say`This gradient looks new, yet most of it is known.`,
  recalled: say`Gradients of the layer above come back.`,
  deltas: say`Each ${anyOf('delta')} is computed once, and used again.`,
  values: say`Every factor has its value.`,
  /** On the card of a network without a hidden layer. */
  nothing: say`No deeper equation has factors in common with its own.`,
};
