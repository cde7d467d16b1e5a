import {asOneLine, visible} from '../network/file/visible.ts';
import type {Equation} from '../math/term/term.ts';
import {Namesakes} from './namesakes.ts';
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
  /** The places of later steps that are false because they start from it. */
  readonly resting: readonly number[];
}

/**
 * The refused steps of a derivation, each fault once: a step that starts from a
 * refused one, and does not hold either, rests on it.
 */
export function refusalsOf({steps}: OwnDerivation): readonly Refusal[] {
  const found: {place: number; why: string; resting: number[]}[] = [];
  const faults = new Map<Equation, number[]>();
  const named = new Namesakes();
  for (const [at, step] of steps.entries()) {
    const place = at + 1;
    const before = step.before.map(one => faults.get(one)).find(Boolean);
    const fault = refusalOf(before ? {...step, before: []} : step);
    const why = named.alike(step) ?? fault;
    if (fault !== undefined && before) {
      before.push(place);
      faults.set(step.equation, before);
    } else if (why !== undefined) {
      const resting: number[] = [];
      found.push({place, why, resting});
      if (fault !== undefined) faults.set(step.equation, resting);
    }
  }
  return found;
}

/** What is said of the steps that rest on a refused one; none without any. */
export function restingText({resting}: Refusal): string {
  const last = resting.at(-1);
  if (last === undefined) return '';
  const others = resting.slice(0, -1);
  return others.length === 0
    ? `Step ${last} rests on it`
    : `Steps ${others.join(', ')} and ${last} rest on it`;
}

/** The places of steps that rest on TeX, from 1. */
export function unverifiedOf({steps}: OwnDerivation): readonly number[] {
  return steps.flatMap(({isVerified}, at) => (isVerified ? [] : [at + 1]));
}
