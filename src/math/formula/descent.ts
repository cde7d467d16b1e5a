import type {Network} from '../../network/network.ts';
import type {Parameter} from '../../network/parameter.ts';
import {
  difference,
  equation,
  number,
  occurrence,
  product,
} from '../term/build.ts';
import {parameterVariable} from '../term/parameter.ts';
import {partial} from '../term/partials.ts';
import type {Equation} from '../term/term.ts';
import {vocabulary} from '../term/vocabulary.ts';

/** The rule of descent for one parameter. */
export interface Descent {
  /** ∂E/∂w, and its number. */
  readonly gradient: Equation;
  /** w ← w − η ∂E/∂w, with the same derivative. */
  readonly step: Equation;
  /** The id of the derivative in both. */
  readonly slope: string;
  /** The id of η. */
  readonly rate: string;
}

/**
 * A step of descent for one parameter, as equations.
 *
 * @param value - Its gradient.
 */
export function descentOf(
  network: Network,
  parameter: Parameter,
  value: number,
): Descent {
  const names = vocabulary(network);
  const named = parameterVariable(parameter, names);
  const [slope, rate] = ['descent.slope', 'descent.rate'];
  return {
    gradient: equation(
      'gradient',
      partial(slope, names.E, named),
      number('gradient.number', value),
    ),
    step: equation(
      'descent',
      occurrence('descent.new', {...named, isChanged: true}),
      difference(
        'descent.difference',
        occurrence('descent.old', named),
        product('descent.product', [
          occurrence(rate, names.eta),
          partial(slope, names.E, named),
        ]),
      ),
    ),
    slope,
    rate,
  };
}
