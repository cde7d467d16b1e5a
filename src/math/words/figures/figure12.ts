import {say} from '../../write/sentence.ts';

/** Said beside figure 12, and by no step of the derivation. */
export const words = {
  grids: say`Here too, every part gets a short name.`,
  numbers: say`The same equation in numbers.`,
  /** On the card of a network without a hidden layer. */
  nothing: say`Its equation is the one of figure 06.`,
};
