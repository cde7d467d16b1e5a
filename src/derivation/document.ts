import {type DocumentFormat, printed} from '../math/document/document.ts';
import type {DocumentSource} from '../math/document/documentSource.ts';
import {freeSymbols, texIn} from '../math/own/ownSymbols.ts';
import type {Step} from '../math/step/step.ts';
import type {Equation} from '../math/term/term.ts';
import {say} from '../math/write/sentence.ts';
import {type OwnDerivation, refusalsOf} from './derivation.ts';
import {valueOf} from './numbers.ts';

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
  const refused = new Map(
    refusalsOf(derivation).map(({place, why}) => [steps[place - 1], why]),
  );
  return {
    title,
    facts: {title},
    sections: [{name: 'derivation', title: say`Step by step`, steps}],
    valueOf: equation => (hasValue(equation) ? valueOf(equation) : undefined),
    remarkOn: step => {
      const why = refused.get(own(derivation, step));
      if (why !== undefined) return `Refused: ${why}.`;
      return own(derivation, step)?.isVerified === false
        ? 'Not verified: it rests on TeX.'
        : undefined;
    },
  };
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
