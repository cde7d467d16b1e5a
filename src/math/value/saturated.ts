import {entry} from '../../network/linear.ts';
import {softplus} from '../../network/logistic.ts';
import {negativeLogSoftmax} from '../../network/softmax.ts';
import {entryOf} from './entryValue.ts';
import type {Places} from '../term/places.ts';
import type {EvaluationPoint} from './point.ts';
import type {Quotient, Term, VariableTerm} from '../term/term.ts';
import {termsWithin} from '../term/walk.ts';

/** The value of a scalar term, for given numbers of its placeholders. */
type ValueOf = (term: Term, places?: Places) => number;

/**
 * ln a, or ln(1 − a), of a sigmoid or a softmax, computed from z: it is finite
 * and keeps its digits when a itself is rounded to 0 or 1. Undefined for other
 * arguments.
 */
export function logOfShare(
  argument: Term,
  point: EvaluationPoint,
  places: Places,
): number | undefined {
  const found = shareIn(argument);
  if (!found) return undefined;
  const {network, forward} = point;
  const {layer, at} = entryOf(found.share.variable, point, places);
  if (layer === 0) return undefined;
  const z = entry(forward.z, layer);
  const [row] = at;
  const name = entry(network.activations, layer - 1);
  if (name === 'sigmoid') {
    return -softplus((found.isRest ? 1 : -1) * entry(z, row - 1));
  }
  return name === 'softmax' && !found.isRest
    ? -entry(negativeLogSoftmax(z), row - 1)
    : undefined;
}

/** The a of a or of 1 − a. */
function shareIn(
  term: Term,
): {readonly share: VariableTerm; readonly isRest: boolean} | undefined {
  if (isActivation(term)) return {share: term, isRest: false};
  if (term.kind !== 'difference') return undefined;
  const {left, right} = term;
  const isOne = left.kind === 'number' && left.value === 1;
  return isOne && isActivation(right)
    ? {share: right, isRest: true}
    : undefined;
}

function isActivation(term: Term): term is VariableTerm {
  return (
    term.kind === 'variable' &&
    term.variable.letter === 'a' &&
    term.variable.indices.length > 0
  );
}

/**
 * exp(z) / (exp(z₁) + exp(z₂) + …), with all powers shifted by z so that none
 * overflows above. Undefined for other quotients.
 */
export function shareOfPowers(
  {numerator, denominator}: Quotient,
  valueOf: ValueOf,
): number | undefined {
  if (!isPower(numerator)) return undefined;
  const shift = valueOf(numerator.argument);
  const parts = denominator.kind === 'sum' ? denominator.terms : [denominator];
  let total = 0;
  for (const part of parts) {
    const {pattern, from, to} = branchesOf(part);
    if (!isPower(pattern)) return undefined;
    for (let branch = from; branch <= to; branch++) {
      total += Math.exp(valueOf(pattern.argument, {branch}) - shift);
    }
  }
  return 1 / total;
}

function isPower(term: Term): term is Term & {kind: 'call'} {
  return term.kind === 'call' && term.name === 'exp';
}

/** The terms behind dots; any other term is its own single branch. */
function branchesOf(term: Term) {
  return term.kind === 'elision' && term.branches
    ? term.branches
    : {pattern: term, from: 1, to: 1};
}

/**
 * Whether a term can be evaluated from the values of its symbols: not if one of
 * these is rounded to a number without a logarithm, or overflows.
 */
export function canBeWorkedOut(term: Term, valueOf: ValueOf): boolean {
  return [...termsWithin(term)].every(part => {
    if (part.kind === 'elision') return Number.isFinite(valueOf(part));
    if (part.kind !== 'call' || part.name !== 'ln') return true;
    return valueOf(part.argument) > 0;
  });
}
