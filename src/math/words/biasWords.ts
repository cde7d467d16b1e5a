import type {Term} from '../term/term.ts';
import type {Variable} from '../term/variable.ts';
import {constant, difference, equation} from '../term/build.ts';
import {
  anyOf,
  anySlope,
  claiming,
  form,
  kindOf,
  say,
  type Sentence,
  symbol,
} from '../write/sentence.ts';

/** Sentences about biases. */
export const biasWords = {
  title(derivative: Term): Sentence {
    return say`The bias ${derivative}`;
  },

  layerTitle(layer: number): Sentence {
    return say`The biases of layer ${layer}`;
  },

  recognise(delta: Variable): Sentence {
    return say`All factors but the last are known: they are ${symbol(delta)}.`;
  },

  /** @param local - ∂z/∂b, which is 1. */
  substitute(z: Variable, b: Variable, local: Term): Sentence {
    return claiming(
      say`${symbol(z)} moves as much as ${symbol(b)}: ${local} is 1.`,
      [equation('said', local, constant('one', 1))],
    );
  },

  dropOne: say`A factor of 1 drops out: ${anyOf('delta')} is left.`,

  stack(rows: number): Sentence {
    return rows === 1
      ? say`The equation stands alone, as the bias stands in ${anyOf('B')}.`
      : say`The ${rows} equations stand in a column, as the biases stand in ${anyOf('B')}.`;
  },

  name(B: Term, delta: Term): Sentence {
    return claiming(say`In capital letters: ${B} is ${delta}.`, [
      equation('said', B, delta),
    ]);
  },
};

/** a − t of any output. */
const miss = form(difference('said', symbol(kindOf('a')), symbol(kindOf('t'))));

/** Sentences about δ of an output that equals a − t. */
export const outputWords = {
  title(row: number): Sentence {
    return say`${anyOf('delta')} of output ${row} is ${miss}`;
  },

  product: say`${anyOf('delta')} of an output is ${anySlope('e', 'a')} times ${anySlope('a', 'z')}.`,

  writtenOut: say`Both derivatives, written out for this loss and activation.`,

  cancelled: say`What the loss divides by is what the activation multiplies with: only ${miss} is left.`,

  softmax: {
    sum: say`Every error reaches every ${anyOf('z')} through softmax: ${anyOf('delta')} is a sum over all of them.`,

    writtenOut: say`Both derivatives, written out for this loss and for softmax.`,

    cancelled: say`The ${anyOf('a')} that the loss divides by is one that softmax multiplies with: they cancel in every term.`,

    collected: say`Multiplied out, the same ${anyOf('a')} stands with every target: it is drawn out of their sum.`,

    targets: say`The targets add up to 1, so ${miss} is left.`,
  },
};
