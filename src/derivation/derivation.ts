import {asOneLine, visible} from '../network/file/visible.ts';
import {type OwnStep, refusalOf} from './step.ts';

/** A derivation of an author's own: its steps, one after the other. */
export interface OwnDerivation {
  readonly title: string;
  readonly steps: readonly OwnStep[];
}

/**
 * A derivation, for printers and scenes.
 *
 * @throws RangeError when it has no steps.
 */
export function derivation(
  title: string,
  steps: readonly OwnStep[],
): OwnDerivation {
  if (steps.length === 0) {
    throw new RangeError(
      `The derivation “${title}” has no steps. Begin it with start().`,
    );
  }
  return {title: visible(asOneLine(title)), steps};
}

/** A step that does not hold. */
export interface Refusal {
  /** Its place among the steps, from 1. */
  readonly place: number;
  /** The step, the values and both results. */
  readonly why: string;
}

/** The refused steps of a derivation. */
export function refusalsOf({steps}: OwnDerivation): readonly Refusal[] {
  return steps.flatMap((step, at) => {
    const why = refusalOf(step);
    return why === undefined ? [] : [{place: at + 1, why}];
  });
}

/** The places of steps that rest on TeX, from 1. */
export function unverifiedOf({steps}: OwnDerivation): readonly number[] {
  return steps.flatMap(({isVerified}, at) => (isVerified ? [] : [at + 1]));
}
