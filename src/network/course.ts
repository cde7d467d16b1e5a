import {batchMean, shownBatch} from './batch.ts';
import {descended} from './descent.ts';
import {entry, sum} from './linear.ts';
import type {Example, Network} from './network.ts';

/** Many steps of descent, one after the other. */
export interface Course {
  /** The mean error before the first step, and after each. */
  readonly errors: readonly number[];
  /** The network at each of these moments. */
  readonly networks: readonly Network[];
}

/** The steps of a course, unless it ends early. */
export const COURSE_STEPS = 100;

/** The examples that a network learns from in a figure: those of its file, at most three. */
function learnedFrom(network: Network): readonly Example[] {
  const {input, target} = network;
  return network.examples ? shownBatch(network) : [{input, target}];
}

/**
 * The course of descent: each step starts from the numbers that the one before
 * has left. It ends early before numbers that are not finite, and when next to
 * nothing is left of the error: below that, rounding makes most of it.
 */
export function courseOf(network: Network): Course {
  const known = courses.get(network) ?? runCourse(network);
  courses.set(network, known);
  return known;
}

const courses = new WeakMap<Network, Course>();

function runCourse(network: Network): Course {
  const examples = learnedFrom(network);
  const errors: number[] = [];
  const networks: Network[] = [];
  let now = network;
  for (let step = 0; step <= COURSE_STEPS; step++) {
    const {error, dW, dB} = batchMean(now, examples);
    const next = descended(now, {dW, dB});
    if (!Number.isFinite(error)) break;
    errors.push(error);
    networks.push(now);
    if (!isFinite(next) || error < NEXT_TO_NOTHING * errors[0]!) break;
    now = next;
  }
  return {errors, networks};
}

function isFinite({weights, biases}: Network): boolean {
  return [...weights.flat(2), ...biases.flat()].every(Number.isFinite);
}

/** The share of its first error at which a course has arrived. */
const NEXT_TO_NOTHING = 1e-9;

/**
 * How far the biases of each layer have moved in a course, on average: as much
 * as error has come back to it.
 */
export function movedBy({networks}: Course): readonly number[] {
  const [before, after] = [networks[0]!, networks.at(-1)!];
  return before.biases.map((biases, index) => {
    const moves = biases.map((value, at) =>
      Math.abs(entry(entry(after.biases, index), at) - value),
    );
    return sum(moves) / moves.length;
  });
}
