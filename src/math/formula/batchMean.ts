import {backwardPass} from '../../network/backward.ts';
import {onExample, shownBatch, shownMean} from '../../network/batch.ts';
import {forwardPass} from '../../network/forward.ts';
import type {Network} from '../../network/network.ts';
import {type Parameter, parameterGradient} from '../../network/parameter.ts';
import {
  constant,
  equation,
  number,
  occurrence,
  quotient,
  sum,
} from '../term/build.ts';
import {gridOf} from '../term/grids.ts';
import {createIds} from '../term/ids.ts';
import {weight} from '../term/parameter.ts';
import {layerPartial, partial} from '../term/partials.ts';
import {parameterVariable} from '../term/parameter.ts';
import type {Equation, Term} from '../term/term.ts';
import {variableSlug} from '../term/variable.ts';
import {vocabulary} from '../term/vocabulary.ts';

/** The mean gradient of one parameter over the batch of a network. */
export interface MeanGradient {
  /** ∂C/∂w = (g₁ + g₂) / 2, in numbers. */
  readonly equation: Equation;
  /** The ids of the gradients of the examples, in order. */
  readonly numbers: readonly string[];
}

/** The mean of a parameter's gradients, one from each example, in numbers. */
export function meanGradientOf(
  network: Network,
  parameter: Parameter,
): MeanGradient {
  const names = vocabulary(network);
  const named = parameterVariable(parameter, names);
  const id = `mean-${variableSlug(named)}`;
  const gradients = shownBatch(network).map((example, index) => {
    const on = onExample(network, example);
    const backward = backwardPass(on, forwardPass(on));
    const value = parameterGradient(backward, parameter);
    return number(`${id}.example.${index + 1}`, value);
  });
  return {
    equation: equation(
      id,
      partial(`${id}.slope`, names.C, named),
      meanOf(id, gradients),
    ),
    numbers: gradients.map(gradient => gradient.id),
  };
}

/** C = (E₁ + E₂) / 2, in numbers. */
export function meanErrorOf(network: Network): Equation {
  const names = vocabulary(network);
  const errors = shownBatch(network).map((example, index) =>
    number(`mean-C.example.${index + 1}`, forwardPass(network, example).error),
  );
  return equation(
    'mean-C',
    occurrence('mean-C.symbol', names.C),
    meanOf('mean-C', errors),
  );
}

function meanOf(id: string, numbers: readonly Term[]): Term {
  return quotient(
    `${id}.quotient`,
    sum(`${id}.sum`, numbers),
    constant(`${id}.count`, numbers.length),
  );
}

/** ∂C/∂W of a layer as a matrix of numbers. */
export function meanMatrixOf(
  network: Network,
  layer: number,
  fullSize: number,
): Equation {
  const names = vocabulary(network);
  const mean = shownMean(network);
  const ids = createIds('means');
  const entry = (row: number, column: number): Term =>
    number(
      meanCellId(row, column),
      parameterGradient(mean, weight(layer, row, column)),
    );
  return equation(
    'means',
    layerPartial('means.slope', names.C, names.W(layer), 'gradient'),
    gridOf(
      ids,
      'means.grid',
      [network.layers[layer]!, network.layers[layer - 1]!],
      (_, row, column) =>
        typeof row === 'number' && typeof column === 'number'
          ? entry(row, column)
          : partial('means.pattern', names.C, names.w(layer, row, column)),
      fullSize,
    ),
  );
}

/** The id of an entry in the matrix of means. */
export function meanCellId(row: number, column: number): string {
  return `means.cell-${row}-${column}`;
}
