import {
  normalDensity,
  normalDistribution,
} from '../../network/normalDistribution.ts';

/** How a function is written. */
export interface FunctionSign {
  /** In a terminal. */
  readonly text: string;
  readonly latex: string;
  /** As a screen reader speaks it. */
  readonly words: string;
}

/** A function of one number, as formulas write it and as it is worked out. */
export interface PlainFunction extends FunctionSign {
  readonly value: (argument: number) => number;
}

/** Functions that formulas call beside activations. */
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
