import type {Equation, NumberTerm} from '../term/term.ts';
import type {Law} from '../formula/laws.ts';
import {
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
    say`The forward pass gives every factor its value.`,
    ...kinks,
  ]);
}

/** How numbers become one: their signs, of which either may be missing. */
export interface Signs {
  readonly times: boolean;
  readonly plus: boolean;
}

/**
 * @param result - A symbol = its value.
 * @param signs - The signs between the numbers that it comes from.
 */
function workOut(
  result: Equation & {readonly right: NumberTerm},
  {times, plus}: Signs,
): Sentence {
  const is = say`${result.left} is ${result.right}.`;
  return claiming(
    times && plus
      ? say`Multiplied and added up, ${is}`
      : times
        ? say`Multiplied, ${is}`
        : plus
          ? say`Added up, ${is}`
          : is,
    [result],
  );
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
      return say`Layer ${last} is the last one: write ${layerOf('L')}.`;
    case 'hiddenDelta':
      return say`Write ${ell} for a layer below the last: ${range(1, last - 1)}.`;
    case 'weights':
      return say`One equation for the weights of every layer, ${range(1, last)}.`;
    case 'biases':
      return say`One equation for the biases of every layer, ${range(1, last)}.`;
  }
}

/** The layers that ℓ stands for: `ℓ = 1 to 3`. */
export function range(first: number, last: number): Sentence {
  const ell = layerOf('ℓ');
  return first === last
    ? say`${ell} ${sign('equals')} ${first}`
    : say`${ell} ${sign('equals')} ${first} to ${last}`;
}
