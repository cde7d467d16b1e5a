import {type ActivationName, isElementwise} from '../../network/activations.ts';
import {isPiecewise} from '../../network/activationIncrement.ts';
import type {LossName} from '../../network/losses.ts';
import {equation} from '../term/build.ts';
import type {Term} from '../term/term.ts';
import type {Letter, Variable} from '../term/variable.ts';
import {smallNumber, timesText} from '../write/counts.ts';
import {
  anyOf,
  anySlope,
  claiming,
  counted,
  nameOf,
  type Piece,
  say,
  type Sentence,
  sentences,
  sign,
  symbol,
} from '../write/sentence.ts';

/** What a capital letter, or a quotient of two, is the name of. */
export type NamedGrid =
  | 'gradient'
  | 'arriving'
  | 'slope'
  | 'softmax'
  | 'above'
  | 'deltas'
  | 'local';

/** Sentences about the equations of a layer becoming one of matrices. */
export const layerWords = {
  /** @param weights - The number of the layer's weights. */
  stack(weights: number): Sentence {
    const stand =
      weights === 1
        ? say`The equation stands where its weight stands`
        : say`The ${weights} equations stand where their weights stand`;
    return say`${stand} in ${anyOf('W')}.`;
  },

  gatherTitle(layer: number): Sentence {
    return say`Gathering layer ${layer} into vectors and matrices`;
  },

  /** @param columns - How many factors belong to a node: one column each. */
  gather(columns: 1 | 2): Sentence {
    const nodes =
      columns === 1
        ? say`The first factor depends only on the node: one column.`
        : say`The first two factors depend only on the node: one column each.`;
    return say`${nodes} The last depends on the weight: a full matrix.`;
  },

  repeat: say`Every column of the matrix needs the same factors: each gets a copy.`,

  /** @param columns - The number of columns of the layer's matrix. */
  ones(columns: number): Sentence {
    const repeat =
      columns === 1
        ? say`A single one would repeat the column`
        : say`Ones stand for the column repeated ${counted(columns, timesText(columns))} to the right`;
    return say`${repeat}; ${sign('odot')} multiplies entry by entry.`;
  },

  splitTitle(sums: number, layer: number): Sentence {
    return sums === 1
      ? say`Splitting the sum of layer ${layer} into a matrix and a vector`
      : say`Splitting the sums of layer ${layer} into a matrix and a vector`;
  },

  /** @param weighed - The factor that the sums have in common. */
  split(sums: number, weighed: Piece): Sentence {
    return sums === 1
      ? say`The sum weighs every ${weighed}: a row times their vector.`
      : say`Each sum weighs the same ${weighed}s differently: a matrix times their vector.`;
  },

  transpose(of: Letter, by: Letter): Sentence {
    return say`A row should be one ${anyOf(of)}, a column one ${anyOf(by)}: it is the transpose.`;
  },

  capitalsTitle(layer: number): Sentence {
    return say`Capital letters for layer ${layer}`;
  },

  /** @param kind - What is named. */
  name(name: Term, kind: NamedGrid): Sentence {
    switch (kind) {
      case 'gradient':
        return say`${name}: all gradients.`;
      case 'arriving':
        return say`${name}: how ${anyOf('E')} moves with each ${anyOf('a')}.`;
      case 'slope':
        return say`${name}: how each ${anyOf('a')} moves with its ${anyOf('z')}.`;
      case 'softmax':
        return say`${name}: how every ${anyOf('a')} moves with every ${anyOf('z')}.`;
      case 'above':
        return say`${name}: how each ${anyOf('z')} above moves with each ${anyOf('a')}.`;
      case 'deltas':
        return say`${name}: the ${anyOf('delta')} of all nodes above.`;
      case 'local':
        return say`${name}: how each ${anyOf('z')} moves with its weights.`;
    }
  },

  deltaTitle(delta: Term): Sentence {
    return say`Naming ${delta}`;
  },

  /**
   * @param group - The term that δ abbreviates.
   * @param derivative - ∂E/∂Z, which it equals.
   */
  delta(group: Term, derivative: Term, delta: Term): Sentence {
    return claiming(
      say`${delta} is short for ${derivative}: how ${anyOf('E')} moves with each ${anyOf('z')}.`,
      [
        equation('said', group, derivative),
        equation('said', derivative, delta),
      ],
    );
  },

  recogniseTitle(derivative: Term): Sentence {
    return say`Finding ${anyOf('delta')} in ${derivative}`;
  },

  /** @param derivative - ∂E/∂z of the node with this δ. */
  recognise(derivative: Term, delta: Variable): Sentence {
    const name = symbol(delta);
    return claiming(
      say`The same factors in both: ${derivative}, in short ${name}.`,
      [equation('said', derivative, name)],
    );
  },
};

/** Sentences about ∂z/∂a and ∂z/∂w, which turn out to be known. */
export const knownWords = {
  weightsTitle: say`${anySlope('z', 'a')} is the weight`,

  inputsTitle(inputs: Variable): Sentence {
    return say`${anySlope('z', 'w')} is what comes in: ${symbol(inputs)}`;
  },

  weights: say`Nudge an ${anyOf('a')}: each ${anyOf('z')} above moves by its weight times that.`,

  inputs: say`Nudge a weight: its ${anyOf('z')} moves by what comes in times that.`,

  writtenOut(derivative: Term): Sentence {
    return say`${derivative} written out, place by place.`;
  },

  /** @param weights - The number of weights in W. */
  nameWeights(weights: number, W: Term): Sentence {
    const stand =
      weights === 1 ? say`The weight stands` : say`The weights stand`;
    return say`${stand} as in ${W}: it is ${W} itself.`;
  },

  nameRows(rows: number, A: Term): Sentence {
    return rows === 1
      ? say`Its one row is ${A} lying down.`
      : say`Each of its ${rows} rows is ${A} lying down.`;
  },

  /** @param known - What it is equal to; rows of copies if left out. */
  finish(derivative: Term, known?: Term): Sentence {
    return say`Replace ${derivative} by ${known ?? say`these rows`}.`;
  },

  join: say`A column times a row needs no ones.`,
};

/** Sentences about the local derivatives of a layer. */
export const slopeWords = {
  title(layer: number): Sentence {
    return say`The local derivatives of layer ${layer}, written out`;
  },

  loss(loss: LossName, outputs: number): Sentence {
    const output = outputs === 1 ? say`the output` : say`each output`;
    return say`The derivative of the loss, ${nameOf(loss)}, by ${output}.`;
  },

  /** @param kinks - Sentences about nodes at kinks. */
  activation(name: ActivationName, kinks: readonly Sentence[]): Sentence {
    return sentences([activation(name), ...kinks]);
  },
};

function activation(name: ActivationName): Sentence {
  if (!isElementwise(name)) {
    return say`The derivative of ${nameOf(name)}: every ${anyOf('z')} moves every ${anyOf('a')}, its own up and the others down.`;
  }
  return isPiecewise(name)
    ? say`The derivative of the activation, ${nameOf(name)}: it depends on whether ${anyOf('z')} is above 0 here.`
    : say`The derivative of the activation, ${nameOf(name)}.`;
}

/** Sentences about numbers. */
export const numberWords = {
  title(derivative: Term): Sentence {
    return say`${derivative} in numbers`;
  },

  lawsTitle(laws: number): Sentence {
    return say`The ${counted(laws, smallNumber(laws))} equations in numbers`;
  },

  /** @param kinks - Sentences about nodes at kinks. */
  law(left: Term, kinks: readonly Sentence[]): Sentence {
    return sentences([say`${left} in numbers.`, ...kinks]);
  },
};
