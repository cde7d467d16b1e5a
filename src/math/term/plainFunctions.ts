import {
  normalDensity,
  normalDistribution,
} from '../../network/normalDistribution.ts';

/** The notation of a function. */
export interface FunctionSign {
  /** In a terminal. */
  readonly text: string;
  readonly latex: string;
  /** As a screen reader speaks it. */
  readonly words: string;
}

/** A function of one number: its notation and its value. */
export interface PlainFunction extends FunctionSign {
  readonly value: (argument: number) => number;
}

/** Functions in formulas besides activations. */
export const plainFunctions = {
  Φ: {
    text: 'Φ',
    latex: '\\Phi',
    words: 'the normal distribution',
    value: normalDistribution,
  },
  φ: {
    text: 'φ',
    latex: '\\varphi',
    words: 'the normal density',
    value: normalDensity,
  },
  ln: {
    text: 'ln',
    latex: '\\ln',
    words: 'the natural logarithm',
    value: Math.log,
  },
  exp: {
    text: 'exp',
    latex: '\\exp',
    words: 'the exponential',
    value: Math.exp,
  },
  // Printers write it as a power.
  square: {
    text: '',
    latex: '',
    words: 'the square',
    value: value => value * value,
  },
} as const satisfies Record<string, PlainFunction>;
