import type {ActivationName} from '../../network/activations.ts';
import {constant, equation} from '../term/build.ts';
import type {Term} from '../term/term.ts';
import {
  anyOf,
  claiming,
  listed,
  nameOf,
  say,
  type Sentence,
} from '../write/sentence.ts';

/** Why a derivative is 0. */
export type ZeroReason =
  | 'met'
  | 'nothing in'
  | 'no weight'
  | {readonly flat: ActivationName};

/**
 * Says that derivatives are 0, and why.
 *
 * @param names - The named derivatives.
 */
export function zeroWords(
  names: readonly Term[],
  reason: ZeroReason,
): Sentence {
  const are = names.length > 1 ? say`are` : say`is`;
  return claiming(
    say`${listed(names)} ${are} 0: ${because(reason)}`,
    names.map(term => equation('said', term, constant('zero', 0))),
  );
}

function because(reason: ZeroReason): Sentence {
  switch (reason) {
    case 'met':
      return say`the output is what it should be, so no error is handed on.`;
    case 'nothing in':
      return say`nothing comes in over this weight, so it has no gradient.`;
    case 'no weight':
      return say`the weight itself is 0, so nothing is handed on over it.`;
    default:
      return say`${nameOf(reason.flat)} is flat at this ${anyOf('z')}, so nothing is handed on.`;
  }
}
