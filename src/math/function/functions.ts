import {
  activations,
  activationNames,
  isElementwise,
} from '../../network/activations.ts';
import {
  normalDensity,
  normalDistribution,
} from '../../network/normalDistribution.ts';
import type {CalledActivation, FunctionName} from '../term/term.ts';
import {activationSign, type FunctionSign} from './activationFormulas.ts';

/** A function that formulas call. */
interface CalledFunction extends FunctionSign {
  readonly value: (argument: number) => number;
}

/** Every function that formulas call: how it is written, and what it comes to. */
export const functions: Readonly<Record<FunctionName, CalledFunction>> = {
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
  ...calledActivations(),
};

function calledActivations(): Record<CalledActivation, CalledFunction> {
  const called = activationNames
    .filter(isElementwise)
    .filter(name => name !== 'identity')
    .map(name => [
      name,
      {...activationSign(name), value: activations[name].value},
    ]);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys are those names
  return Object.fromEntries(called) as Record<CalledActivation, CalledFunction>;
}
