import {type ActivationName, isElementwise} from '../../network/activations.ts';
import {isPiecewise} from '../../network/activationIncrement.ts';
import type {LossName} from '../../network/losses.ts';
import {equation} from '../term/build.ts';
import type {Term} from '../term/term.ts';
import type {Letter, Variable} from '../term/variable.ts';
import {countText, smallNumber, timesText} from '../write/counts.ts';
import {
  anyOf,
  anySlope,
  claiming,
  counted,
  nameOf,
  say,
  type Sentence,
  sentences,
  shaped,
  sign,
  symbol,
} from '../write/sentence.ts';

/** Sentences about the equations of a layer becoming one of matrices. */
export const layerWords = {
  /** @param weights - The number of the layer's weights. */
  stack(weights: number): Sentence {
    const stand =
      weights === 1
        ? say`The equation stands where its weight stands`
        : say`The ${weights} equations stand where their weights stand`;
    return say`${stand} in ${anyOf('W')}: row by the node it leads to, column by the node it comes from.`;
  },

  gatherTitle(layer: number): Sentence {
    return say`Gathering layer ${layer} into vectors and matrices`;
  },

  gather(rows: number, columns: number): Sentence {
    const row = rows === 1 ? say`the row` : say`a row`;
    const weight = rows * columns === 1 ? say`the weight` : say`each weight`;
    const entries =
      rows === 1
        ? say`a single entry`
        : say`${counted(rows, countText(rows, 'entry'))}`;
    const repeated =
      columns === 1
        ? say``
        : say`, repeated ${counted(columns, timesText(columns))} to the right`;
    return say`Factors of equal kind gather. What ${row} has in common goes into columns of ${entries}${repeated}; what belongs to ${weight} goes into a matrix of ${shaped([rows, columns])}. ${sign('odot')} multiplies them entry by entry.`;
  },

  splitTitle(sums: number, layer: number): Sentence {
    return sums === 1
      ? say`Splitting the sum of layer ${layer} into a matrix and a vector`
      : say`Splitting the sums of layer ${layer} into a matrix and a vector`;
  },

  /**
   * @param by - The letter that the sums are differentiated by.
   * @param first - The symbol in the first column.
   */
  split(sums: number, by: Letter, first: Variable): Sentence {
    const row =
      sums === 1
        ? say`The sum is a row of derivatives by ${anyOf(by)} times a column`
        : say`Each sum is a row of derivatives by its own ${anyOf(by)} times the same column`;
    return say`${row}: a matrix times a vector, with ${symbol(first)} in its first column.`;
  },

  transpose(of: Letter, by: Letter): Sentence {
    return say`A row says what moves (${anyOf(of)}), a column what is nudged (${anyOf(by)}). Here they stand the other way round: it is the transpose.`;
  },

  capitalsTitle(layer: number): Sentence {
    return say`Capital letters for layer ${layer}`;
  },

  name(name: Term): Sentence {
    return say`The whole of it has a name: ${name}.`;
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
      say`${group} is ${derivative}: how much the error moves with each weighted input. It is called ${delta}.`,
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
      say`The same factors stand in both equations: together they are ${derivative}, which is called ${name}.`,
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

  weights: say`Nudge an activation below, and a weighted input moves by the weight between them times that: row ${sign('equals')} where the weight goes, column ${sign('equals')} where it comes from.`,

  inputs: say`Nudge a weight, and its weighted input moves by what comes in through it times that.`,

  writtenOut(derivative: Term): Sentence {
    return say`${derivative} written out, entry by entry.`;
  },

  /** @param weights - The number of weights in W. */
  nameWeights(weights: number, W: Term): Sentence {
    const stand =
      weights === 1
        ? say`The weight stands`
        : say`The weights stand row by row as they stand`;
    return say`${stand} in ${W}: the derivative is ${W} itself, and its transpose stays a transpose.`;
  },

  nameRows(rows: number, A: Term): Sentence {
    return rows === 1
      ? say`The row is ${A} lying down.`
      : say`Every row is the same: ${A} lying down, once for each of the ${rows} nodes.`;
  },

  finish(derivative: Term): Sentence {
    return say`${derivative} gives way to what it is.`;
  },

  /**
   * A column times a row.
   *
   * @param repeats - Whether each of them is repeated or stands once.
   */
  join(repeats: {readonly column: boolean; readonly row: boolean}): Sentence {
    const column = repeats.column ? say`A repeated column` : say`A column`;
    const row = repeats.row ? say`a repeated row` : say`a row`;
    return say`${column} ${sign('times')} ${row}: each entry is one number of the column times one of the row. That is column times row.`;
  },
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
