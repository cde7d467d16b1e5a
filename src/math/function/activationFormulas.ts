import {
  type ActivationName,
  activations,
  type ElementwiseName,
  isElementwise,
  type VectorName,
} from '../../network/activations.ts';
import {
  call,
  constant,
  difference,
  negative,
  product,
  quotient,
  sum,
} from '../term/build.ts';
import type {FunctionSign} from '../term/plainFunctions.ts';
import {summands} from '../term/summands.ts';
import type {CalledActivation, Term} from '../term/term.ts';
import {
  a,
  logisticSlope,
  type NodeSymbols,
  type SlopeSymbols,
  z,
} from './slopeSymbols.ts';

/** The formulas of an activation in which aᵢ depends on zᵢ alone. */
interface ElementwiseFormula {
  /** Its sign in formulas; its name if absent. */
  readonly sign?: FunctionSign;
  /** ∂aᵢ/∂zᵢ, written out. */
  readonly slope: (symbols: SlopeSymbols) => Term;
}

/**
 * The formulas of an activation in which every z of the layer affects every a.
 */
interface VectorFormula {
  /** aᵢ, from all z of a layer of `size` nodes. */
  readonly value: (symbols: NodeSymbols, size: number) => Term;
  /** ∂aᵢ/∂zⱼ, written out; j is `by`. */
  readonly slope: (symbols: SlopeSymbols, by: number) => Term;
}

/**
 * The formulas of every activation; its numbers are in
 * `network/activations.ts`.
 */
export const activationFormulas: Readonly<
  Record<ElementwiseName, ElementwiseFormula> &
    Record<VectorName, VectorFormula>
> = {
  identity: {slope: ({ids}) => constant(ids('one'), 1)},
  sigmoid: {
    sign: {text: 'σ', latex: '\\sigma', words: 'the logistic function'},
    slope: logisticSlope,
  },
  tanh: {
    sign: {text: 'tanh', latex: '\\tanh', words: 'the hyperbolic tangent'},
    slope: symbols =>
      difference(
        symbols.ids('difference'),
        constant(symbols.ids('one'), 1),
        product(symbols.ids('square'), [a(symbols), a(symbols)]),
      ),
  },
  relu: {slope: ({ids, positive}) => constant(ids('slope'), positive ? 1 : 0)},
  'leaky-relu': {
    slope: ({ids, positive}) =>
      constant(
        ids('slope'),
        activations['leaky-relu'].slope(positive ? 1 : -1),
      ),
  },
  elu: {
    slope: symbols =>
      symbols.positive
        ? constant(symbols.ids('slope'), 1)
        : sum(symbols.ids('sum'), [
            a(symbols),
            constant(symbols.ids('one'), 1),
          ]),
  },
  softplus: {
    slope: symbols => call(symbols.ids('call'), 'sigmoid', z(symbols)),
  },
  silu: {
    slope: symbols => {
      const {ids} = symbols;
      const logistic = (): Term => call(ids('call'), 'sigmoid', z(symbols));
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
  },
  gelu: {
    slope: symbols => {
      const {ids} = symbols;
      return sum(ids('sum'), [
        call(ids('call'), 'Φ', z(symbols)),
        product(ids('product'), [
          z(symbols),
          call(ids('call'), 'φ', z(symbols)),
        ]),
      ]);
    },
  },
  softmax: {
    value: (symbols, size) => {
      const {ids, names, layer, index} = symbols;
      const exp: Parameters<typeof summands>[2] = (ids, index) =>
        call(ids('exp'), 'exp', z({ids, names, layer, index}));
      const total = sum(ids('sum'), summands(ids, size, exp));
      return quotient(ids('quotient'), exp(ids, index), total);
    },
    // aᵢ(1 − aᵢ) for its own z, −aᵢaⱼ for another.
    slope: (symbols, by) =>
      symbols.index === by
        ? logisticSlope(symbols)
        : negative(
            symbols.ids('negative'),
            product(symbols.ids('product'), [a(symbols), a(symbols, by)]),
          ),
  },
};

/** The value of a node of a layer of `size` nodes, in symbols. */
export function activationTerm(
  name: ActivationName,
  symbols: NodeSymbols,
  size: number,
): Term {
  if (!isElementwise(name))
    return activationFormulas[name].value(symbols, size);
  if (name === 'identity') return z(symbols);
  return call(symbols.ids('call'), name, z(symbols));
}

/** The sign of an activation in formulas that call it. */
export function activationSign(name: CalledActivation): FunctionSign {
  return (
    activationFormulas[name].sign ?? {
      text: name,
      latex: `\\operatorname{${name.replaceAll('-', '\\,')}}`,
      words: name.replaceAll('-', ' '),
    }
  );
}
