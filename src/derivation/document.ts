import {type DocumentFormat, printed} from '../math/document/document.ts';
import type {DocumentSource} from '../math/document/documentSource.ts';
import {freeSymbols, texIn} from '../math/own/ownSymbols.ts';
import type {Step} from '../math/step/step.ts';
import type {Equation} from '../math/term/term.ts';
import {say} from '../math/write/sentence.ts';
import type {Matrix} from '../network/network.ts';
import {
  type OwnDerivation,
  refusalsOf,
  restingText,
  unverifiedOf,
} from './derivation.ts';
import {valueOf} from './numbers.ts';
import type {OwnStep} from './step.ts';

/**
 * Prints a derivation of an author's own, step by step, with its values at the
 * values given, and marks steps that are refused or not verified.
 */
export function ownDocument(
  derivation: OwnDerivation,
  format: DocumentFormat,
): string {
  return printed(sourceOf(derivation), format);
}

function sourceOf(derivation: OwnDerivation): DocumentSource {
  const {title, steps} = derivation;
  const remarks = remarksOn(derivation);
  return {
    title,
    facts: {title},
    sections: [{name: 'derivation', title: say`Step by step`, steps}],
    valueOf: finiteValue,
    remarkOn: step => remarks.get(own(derivation, step)),
  };
}

/** What a reader has to know of steps that are refused or not verified. */
function remarksOn(
  derivation: OwnDerivation,
): ReadonlyMap<OwnStep | undefined, string> {
  const {steps} = derivation;
  const found = new Map<OwnStep | undefined, string>();
  for (const place of unverifiedOf(derivation)) {
    found.set(steps[place - 1], 'Not verified: it rests on TeX.');
  }
  for (const refusal of refusalsOf(derivation)) {
    const {place, why, resting} = refusal;
    const others = restingText(refusal);
    found.set(
      steps[place - 1],
      `Refused: ${why}.${others === '' ? '' : ` ${others}.`}`,
    );
    resting.forEach(one =>
      found.set(steps[one - 1], `Rests on step ${place}, which is refused.`),
    );
  }
  return found;
}

/** The value of an equation; undefined where a computer knows none. */
function finiteValue(equation: Equation): Matrix | undefined {
  if (!hasValue(equation)) return undefined;
  try {
    const value = valueOf(equation);
    return value.every(row => row.every(Number.isFinite)) ? value : undefined;
  } catch {
    // The refusal of the step says why.
    return undefined;
  }
}

function own({steps}: OwnDerivation, step: Step) {
  return steps.find(one => one === step);
}

/** Whether every symbol of an equation has a value, and is no index. */
function hasValue(equation: Equation): boolean {
  return (
    freeSymbols(equation).every(({value}) => value !== undefined) &&
    texIn(equation).every(({value}) => value !== undefined)
  );
}
