import type {Letter} from '../../term/variable.ts';
import {countText} from '../../write/counts.ts';
import {counted, say, type Sentence} from '../../write/sentence.ts';
import {changeWords} from '../changeWords.ts';

/** Said beside figure 22, and by no step of the derivation. */
export const words = {
  start: say`One step after the other: each starts where the last one ended.`,
  sizes: say`A line is as wide as its weight is large.`,
  /**
   * @param letter - What is made smaller: E, or C of a batch.
   * @param errors - At the start and at the end.
   */
  course(
    letter: Letter,
    [from, to]: readonly [number, number],
    steps: number,
  ): Sentence {
    const after = say`after ${counted(steps, countText(steps, 'step'))}`;
    return changeWords(letter, from, to, after);
  },
  deeper: say`In a deeper network, a line is as wide as its weight has moved.`,
  /** @param share - How far the first layer moves, as a share of the last. */
  early(share: number): Sentence {
    if (share < HARDLY) {
      return say`Its early layers hardly move: little of the error comes back to them.`;
    }
    return share < 1
      ? say`Its early layers move less than the last.`
      : say`Its early layers move as far as the last.`;
  },
  still: say`No weight moves in this network.`,
  end: say`Forward, back, a step, and again: that is learning.`,
};

/** A smaller share of the last layer's way counts as next to nothing. */
const HARDLY = 0.25;
