import type {Variable} from '../../term/variable.ts';
import {smallNumber} from '../../write/counts.ts';
import {
  anyOf,
  counted,
  say,
  type Sentence,
  symbol,
} from '../../write/sentence.ts';

/** Said beside figure 21, and by no step of the derivation. */
export const words = {
  first(named: Variable): Sentence {
    return say`One example has given ${symbol(named)} this gradient.`;
  },
  /** @param count - The examples of the batch. */
  mean(count: number): Sentence {
    if (count === 1)
      return say`A batch of one: its mean error ${anyOf('C')} is ${anyOf('E')} itself.`;
    return say`A batch has several examples, here ${several(count)}. ${anyOf('C')} is the mean of their ${anyOf('E')}.`;
  },
  /**
   * @param index - The number of the example, from 1.
   * @param isMadeUp - Whether the network has no such example.
   */
  next(index: number, isMadeUp: boolean): Sentence {
    const named = say`${counted(index, ordinals[index - 1]!)} example`;
    return isMadeUp
      ? say`Say that a ${named} has other inputs and another target.`
      : say`The ${named} has other inputs and another target.`;
  },
  back: say`Its error runs back through the same weights.`,
  averaged(count: number): Sentence {
    return count === 1
      ? say`The mean of one gradient is that gradient.`
      : say`The gradient of ${anyOf('C')} is the mean of ${count === 2 ? say`both` : say`all ${several(count)}`}.`;
  },
  entries: say`So it goes for every weight.`,
  matrix: say`The gradients of a layer are averaged entry by entry.`,
  end: say`One step against the mean serves all examples together.`,
};

function several(count: number): Sentence {
  return say`${counted(count, smallNumber(count))}`;
}

const ordinals = ['first', 'second', 'third'] as const;
