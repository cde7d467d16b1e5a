import {say, type Sentence} from '../write/sentence.ts';

/** Cards in place of a figure that has nothing to show. */
export const cardWords = {
  noHiddenLayer: say`No hidden layer`,
  noHiddenActivation: say`No hidden activation`,
  oneWeight: say`One weight, one gradient`,

  /** @param why - Why there is nothing to see. */
  oneLayer(why: Sentence): Sentence {
    return say`This network has one layer of weights. ${why}`;
  },

  /** @param figure - The figure that traces the only weight. */
  noneLeft(figure: Sentence): Sentence {
    return say`This layer has a single weight: the one that figure ${figure} traces. There is none left.`;
  },
};
