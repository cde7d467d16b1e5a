import type {Term} from '../../term/term.ts';
import type {Variable} from '../../term/variable.ts';
import {anyOf, say, type Sentence, symbol} from '../../write/sentence.ts';
import {changeWords} from '../changeWords.ts';

/** Said beside figure 20, and by no step of the derivation. */
export const words = {
  known(named: Variable): Sentence {
    return say`One run back has found the gradient of ${symbol(named)}, and all others.`;
  },
  /** @param gradient - ∂E by the parameter. */
  against(named: Variable, gradient: number): Sentence {
    if (gradient === 0)
      return say`${anyOf('E')} does not answer ${symbol(named)}: the step is 0.`;
    return gradient > 0
      ? say`${anyOf('E')} rises with ${symbol(named)}, so it goes down: against its gradient.`
      : say`${anyOf('E')} falls as ${symbol(named)} rises, so it goes up: against its gradient.`;
  },
  /** @param rate - The number of η. */
  rate(rate: Term): Sentence {
    return say`How far? By the learning rate ${anyOf('eta')} times the gradient: here ${anyOf('eta')} is ${rate}.`;
  },
  result(named: Variable): Sentence {
    return say`That is the new ${symbol(named)}.`;
  },
  all: say`All weights and biases take their step at once.`,
  none: say`Every gradient is 0: no weight and no bias moves.`,
  forward: say`The signal runs forward again, through the new numbers.`,
  /** @param from - E before the step, and after it. */
  end(from: number, to: number): Sentence {
    return changeWords('E', from, to);
  },
};
