import {
  activations,
  activationNames,
  isElementwise,
} from '../../network/activations.ts';
import {type PlainFunction, plainFunctions} from '../term/plainFunctions.ts';
import type {CalledActivation, FunctionName} from '../term/term.ts';
import {activationSign} from './activationFormulas.ts';

/** Every function that formulas call: its notation, and its value. */
export const functions: Readonly<Record<FunctionName, PlainFunction>> = {
  ...plainFunctions,
  ...calledActivations(),
};

function calledActivations(): Record<CalledActivation, PlainFunction> {
  const called = activationNames
    .filter(isElementwise)
    .filter(name => name !== 'identity')
    .map(name => [
      name,
      {...activationSign(name), value: activations[name].value},
    ]);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys are those names
  return Object.fromEntries(called) as Record<CalledActivation, PlainFunction>;
}
