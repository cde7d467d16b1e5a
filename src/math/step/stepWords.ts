import type {Equation, NumberTerm} from '../term/term.ts';
import type {Law} from '../formula/laws.ts';
import {
  anyOf,
  claiming,
  layerOf,
  say,
  type Sentence,
  sentences,
  sign,
} from '../write/sentence.ts';

/** Sentences about numbers, and about any depth. */
export const stepWords = {
  substitute,
  workOut,
  anyDepth: say`Any depth`,
  general,
};

/** @param kinks - Sentences about slopes at kinks. */
function substitute(kinks: readonly Sentence[]): Sentence {
  return sentences([
    say`Every factor has a value: the forward pass has left it behind.`,
    ...kinks,
  ]);
}

/** @param result - A symbol = its value. */
function workOut(result: Equation & {readonly right: NumberTerm}): Sentence {
  const {left, right} = result;
  return claiming(say`Multiplied and added up, ${left} is ${right}.`, [result]);
}

/**
 * The meaning of a law for every layer.
 *
 * @param last - The number of the last layer.
 */
function general(law: Law, last: number): Sentence {
  const ell = layerOf('ℓ');
  switch (law) {
    case 'outputDelta':
      return say`Layer ${last} is the last one: its number becomes ${layerOf('L')}.`;
    case 'hiddenDelta': {
      const becomes = say`becomes ${ell}, the one above ${layerOf('ℓ+1')}. So it holds for ${range(1, last - 1)}.`;
      return last === 2
        ? say`There is one layer below: its number ${becomes}`
        : say`The layers below differ in nothing but their number: it ${becomes}`;
    }
    case 'weights':
      return say`The weights of every layer follow the same equation: ${range(1, last)}, and what comes in is ${anyOf('A')} of layer ${layerOf('ℓ-1')}, where ${anyOf('A')} of layer 0 is ${anyOf('X')}.`;
    case 'biases':
      return say`So do the biases of every layer: ${range(1, last)}.`;
  }
}

/** The layers that ℓ stands for: `ℓ = 1 to 3`. */
export function range(first: number, last: number): Sentence {
  const ell = layerOf('ℓ');
  return first === last
    ? say`${ell} ${sign('equals')} ${first}`
    : say`${ell} ${sign('equals')} ${first} to ${last}`;
}
