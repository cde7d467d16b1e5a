import type {ActivationName} from '../../network/activations.ts';
import type {LossName} from '../../network/losses.ts';
import {
  call,
  difference,
  negative,
  constant,
  occurrence,
  product,
  quotient,
  sum,
} from '../term/build.ts';
import type {Ids} from '../term/ids.ts';
import type {Term} from '../term/term.ts';
import type {Index} from '../term/variable.ts';
import type {Vocabulary} from '../term/vocabulary.ts';

/** What a local derivative is written with. */
export interface SlopeSymbols {
  readonly ids: Ids;
  readonly names: Vocabulary;
  readonly layer: number;
  readonly index: Index;
  /** Whether z is above 0, where that decides the slope. */
  readonly positive: boolean;
}

/** ∂e/∂a of every loss, `outputs` being their count. */
export const errorFormulas: Readonly<
  Record<LossName, (symbols: SlopeSymbols, outputs: number) => Term>
> = {
  'half-squared-error': symbols => miss(symbols),
  'mean-squared-error': (symbols, outputs) => {
    const slope = product(symbols.ids('product'), [
      constant(symbols.ids('two'), 2),
      miss(symbols),
    ]);
    return outputs === 1
      ? slope
      : quotient(
          symbols.ids('quotient'),
          slope,
          constant(symbols.ids('count'), outputs),
        );
  },
  'binary-cross-entropy': symbols =>
    quotient(symbols.ids('quotient'), miss(symbols), logisticSlope(symbols)),
  'categorical-cross-entropy': symbols =>
    negative(
      symbols.ids('negative'),
      quotient(symbols.ids('quotient'), t(symbols), a(symbols)),
    ),
};

/** Whether a is far enough from what its loss divides by to be told from it. */
export function isWritable(loss: LossName, a: number): boolean {
  switch (loss) {
    case 'binary-cross-entropy':
      return a > 0 && a < 1;
    case 'categorical-cross-entropy':
      return a > 0;
    case 'half-squared-error':
    case 'mean-squared-error':
      return true;
  }
}

/** ∂a/∂z of every activation that works entry by entry. */
export const activationFormulas: Readonly<
  Record<Exclude<ActivationName, 'softmax'>, (symbols: SlopeSymbols) => Term>
> = {
  identity: ({ids}) => constant(ids('one'), 1),
  sigmoid: logisticSlope,
  tanh: symbols =>
    difference(
      symbols.ids('difference'),
      constant(symbols.ids('one'), 1),
      product(symbols.ids('square'), [a(symbols), a(symbols)]),
    ),
  relu: ({ids, positive}) => constant(ids('slope'), positive ? 1 : 0),
  'leaky-relu': ({ids, positive}) =>
    constant(ids('slope'), positive ? 1 : 0.01),
  elu: symbols =>
    symbols.positive
      ? constant(symbols.ids('slope'), 1)
      : sum(symbols.ids('sum'), [a(symbols), constant(symbols.ids('one'), 1)]),
  softplus: symbols => call(symbols.ids('call'), 'σ', z(symbols)),
  silu: symbols => {
    const {ids} = symbols;
    const logistic = (): Term => call(ids('call'), 'σ', z(symbols));
    const rest = difference(
      ids('difference'),
      constant(ids('one'), 1),
      logistic(),
    );
    return sum(ids('sum'), [
      logistic(),
      product(ids('product'), [z(symbols), logistic(), rest]),
    ]);
  },
  gelu: symbols => {
    const {ids} = symbols;
    return sum(ids('sum'), [
      call(ids('call'), 'Φ', z(symbols)),
      product(ids('product'), [z(symbols), call(ids('call'), 'φ', z(symbols))]),
    ]);
  },
};

/** a(1 − a): the slope of the logistic function, and of softmax by its own z. */
export function logisticSlope(symbols: SlopeSymbols): Term {
  const {ids} = symbols;
  return product(ids('product'), [
    a(symbols),
    difference(ids('difference'), constant(ids('one'), 1), a(symbols)),
  ]);
}

/** a − t. */
function miss(symbols: SlopeSymbols): Term {
  return difference(symbols.ids('difference'), a(symbols), t(symbols));
}

function a({ids, names, layer, index}: SlopeSymbols): Term {
  return occurrence(ids('a'), names.a(layer, index));
}

function z({ids, names, layer, index}: SlopeSymbols): Term {
  return occurrence(ids('z'), names.z(layer, index));
}

function t({ids, names, index}: SlopeSymbols): Term {
  return occurrence(ids('t'), names.t(index));
}
