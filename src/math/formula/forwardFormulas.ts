import {entry} from '../../network/linear.ts';
import type {LossName} from '../../network/losses.ts';
import {lastLayer, type Network} from '../../network/network.ts';
import {activationTerm} from '../function/activationFormulas.ts';
import {
  call,
  difference,
  equation,
  negative,
  constant,
  occurrence,
  product,
  quotient,
  sum,
} from '../term/build.ts';
import {createIds, type Ids} from '../term/ids.ts';
import {summands} from '../term/summands.ts';
import type {Equation, Term} from '../term/term.ts';
import type {Index} from '../term/variable.ts';
import {vocabulary, type Vocabulary} from '../term/vocabulary.ts';

/** zⱼ = Σₖ wⱼₖ aₖ + bⱼ, with dots for a wide layer below. */
export function weightedInputFormula(
  network: Network,
  layer: number,
  index: number,
): Equation {
  const names = vocabulary(network);
  const ids = createIds(`z${layer}-${index}`);
  const term = (ids: Ids, from: Index): Term =>
    product(ids('product'), [
      occurrence(ids('w'), names.w(layer, index, from)),
      occurrence(ids('a'), names.a(layer - 1, from)),
    ]);
  const products = summands(ids, entry(network.layers, layer - 1), term);
  return equation(
    ids('equation'),
    occurrence(ids('z'), names.z(layer, index)),
    sum(ids('sum'), [...products, occurrence(ids('b'), names.b(layer, index))]),
  );
}

/** aⱼ = f(zⱼ), or the function of all z of the layer. */
export function activationFormula(
  network: Network,
  layer: number,
  index: number,
): Equation {
  const names = vocabulary(network);
  const ids = createIds(`a${layer}-${index}`);
  const symbols = {ids, names, layer, index};
  const left = occurrence(ids('a'), names.a(layer, index));
  const name = entry(network.activations, layer - 1);
  return equation(
    ids('equation'),
    left,
    activationTerm(name, symbols, entry(network.layers, layer)),
  );
}

/** eᵢ, as the loss defines it. */
export function errorFormula(network: Network, index: number): Equation {
  const names = vocabulary(network);
  const ids = createIds(`e${index}`);
  const left = occurrence(ids('e'), names.e(index));
  const layer = lastLayer(network);
  const symbols = {ids, names, layer, index};
  const outputs = entry(network.layers, layer);
  return equation(
    ids('equation'),
    left,
    lossFormulas[network.loss](symbols, outputs),
  );
}

/** E = Σᵢ eᵢ. */
export function totalErrorFormula(network: Network): Equation {
  const names = vocabulary(network);
  const ids = createIds('E');
  const outputs = entry(network.layers, lastLayer(network));
  const term = (ids: Ids, index: Index): Term =>
    occurrence(ids('e'), names.e(index));
  return equation(
    ids('equation'),
    occurrence(ids('E'), names.E),
    sum(ids('sum'), summands(ids, outputs, term)),
  );
}

interface ErrorSymbols {
  readonly ids: Ids;
  readonly names: Vocabulary;
  readonly layer: number;
  readonly index: number;
}

/** e of every loss; `outputs` is their count. */
const lossFormulas: Readonly<
  Record<LossName, (symbols: ErrorSymbols, outputs: number) => Term>
> = {
  'half-squared-error': symbols => squaredMiss(symbols, 2),
  'mean-squared-error': (symbols, outputs) => squaredMiss(symbols, outputs),
  'binary-cross-entropy': symbols => {
    const {ids} = symbols;
    return difference(
      ids('difference'),
      negative(ids('negative'), surprise(symbols, t(symbols), a(symbols))),
      surprise(symbols, rest(ids, t(symbols)), rest(ids, a(symbols))),
    );
  },
  'categorical-cross-entropy': symbols =>
    negative(
      symbols.ids('negative'),
      surprise(symbols, t(symbols), a(symbols)),
    ),
};

/** (t − a)²/n, with a number before the square unless it is 1. */
function squaredMiss(symbols: ErrorSymbols, count: number): Term {
  const {ids} = symbols;
  const miss = difference(ids('miss'), t(symbols), a(symbols));
  const square = call(ids('square'), 'square', miss);
  if (count === 1) return square;
  const share = quotient(
    ids('share'),
    constant(ids('one'), 1),
    constant(ids('count'), count),
  );
  return product(ids('product'), [share, square]);
}

/** t ln a. */
function surprise({ids}: ErrorSymbols, share: Term, chance: Term): Term {
  return product(ids('surprise'), [share, call(ids('ln'), 'ln', chance)]);
}

/** 1 − x. */
function rest(ids: Ids, term: Term): Term {
  return difference(ids('rest'), constant(ids('one'), 1), term);
}

function t({ids, names, index}: ErrorSymbols): Term {
  return occurrence(ids('t'), names.t(index));
}

function a({ids, names, layer, index}: ErrorSymbols): Term {
  return occurrence(ids('a'), names.a(layer, index));
}
