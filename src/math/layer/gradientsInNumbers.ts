import {parameterGradient} from '../../network/parameter.ts';
import {entry} from '../../network/linear.ts';
import {equation, number} from '../term/build.ts';
import {gridOf} from '../term/grids.ts';
import {createIds} from '../term/ids.ts';
import type {EvaluationPoint} from '../value/point.ts';
import type {Equation, Term} from '../term/term.ts';

/** The name of ∂E/∂W = the gradients of all weights of a layer, as numbers. */
export function gradientsInNumbers(
  name: Term,
  layer: number,
  {network, backward}: EvaluationPoint,
): Equation {
  const ids = createIds(`${name.id}-numbers`);
  const size = [
    entry(network.layers, layer),
    entry(network.layers, layer - 1),
  ] as const;
  const grid = gridOf(
    ids,
    ids('grid'),
    size,
    (inner, row, column) => {
      if (typeof row !== 'number' || typeof column !== 'number') {
        throw new RangeError('No gradient is left out.');
      }
      const weight = {kind: 'weight', layer, row, column} as const;
      return number(inner('number'), parameterGradient(backward, weight));
    },
    Infinity,
  );
  return equation(ids('equation'), name, grid);
}
