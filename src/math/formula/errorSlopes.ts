import type {LossName} from '../../network/losses.ts';
import {a, logisticSlope, type SlopeSymbols} from '../function/slopeSymbols.ts';
import {
  constant,
  difference,
  negative,
  occurrence,
  product,
  quotient,
} from '../term/build.ts';
import type {Term} from '../term/term.ts';

/** ∂e/∂a of every loss; `outputs` is their count. */
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

/**
 * Whether rounding still separates a from the value at which its loss divides
 * by 0.
 */
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

/** a − t. */
function miss(symbols: SlopeSymbols): Term {
  return difference(symbols.ids('difference'), a(symbols), t(symbols));
}

function t({ids, names, index}: SlopeSymbols): Term {
  return occurrence(ids('t'), names.t(index));
}
