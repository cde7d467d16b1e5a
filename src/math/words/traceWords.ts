import type {Letter, Variable} from '../term/variable.ts';
import {allText} from '../write/counts.ts';
import {
  anyOf,
  anySlope,
  counted,
  say,
  type Sentence,
  symbol,
} from '../write/sentence.ts';

/** Sentences about a trace. */
export const traceWords = {
  title,
  question,
  start,
  dropOnes,
  hop,
  branch,
  meet,
  exchange,
};

function title(target: Variable, paths: bigint): Sentence {
  const from = say`Tracing ${anyOf('E')} back to ${symbol(target)}`;
  return paths === 1n ? from : say`${from}, along ${paths} paths`;
}

function question(target: Variable): Sentence {
  return say`How much does ${anyOf('E')} move with ${symbol(target)}?`;
}

/**
 * @param errors - The errors that move with the target.
 * @param outputs - The number of all errors.
 */
function start(
  target: Variable,
  errors: {readonly count: number; readonly first: Variable},
  outputs: number,
): Sentence {
  const {count, first} = errors;
  const [moved, error] = [symbol(target), symbol(first)];
  if (count === 2) {
    return say`Both errors depend on ${moved}, along paths that add.`;
  }
  if (count > 2) {
    return say`All ${count} errors depend on ${moved}, along paths that add.`;
  }
  return outputs === 1
    ? say`The error ${error} depends on ${moved}.`
    : say`Only the error ${error} depends on ${moved}.`;
}

function dropOnes(outputs: number): Sentence {
  const one = say`${anySlope('E', 'e')} is 1 and drops out.`;
  return outputs === 1
    ? say`${anyOf('E')} is the one error, so ${one}`
    : say`${anyOf('E')} is the sum of the errors, so ${one}`;
}

function hop(here: Variable, target: Variable, there: Variable): Sentence {
  return say`${symbol(here)} depends on ${symbol(target)} through ${symbol(there)}: one more factor.`;
}

/** @param through - The nodes that the way divides over. */
function branch(
  here: Variable,
  target: Variable,
  through: {
    readonly count: number;
    readonly letter: Letter;
    readonly layer: number;
  },
): Sentence {
  const {count, letter, layer} = through;
  const all = counted(count, allText(count));
  return say`${symbol(here)} depends on ${symbol(target)} through ${all} ${anyOf(letter)} of layer ${layer}: one term for each, and they add.`;
}

function meet(meeting: Variable): Sentence {
  return say`At ${symbol(meeting)} branches meet: add there, multiply along the chain.`;
}

function exchange(layer: number): Sentence {
  return say`At each node of layer ${layer} the branches that reach it add, and what is ahead of them follows once.`;
}
