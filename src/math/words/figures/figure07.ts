import {say} from '../../write/sentence.ts';

/** Said beside figure 07, and by no step of the derivation. */
export const words = {
  known: say`Now a weight further from the error, one layer down.`,
  branches: say`The shares of the branches add up.`,
  /** On the card of a network without a hidden layer. */
  nothing: say`Each path from the error to a weight is that of figure 03: no branches meet.`,
};
