import {BRIEF_SIZE, LEAST_SIZE} from '../../math/term/grids.ts';
import {derive} from '../../math/derivation.ts';
import type {EquationResult} from '../../math/truth/equationResult.ts';
import {unaskedWitnesses} from '../../math/truth/blindTrial.ts';
import {gradientFault} from '../../math/truth/gradientFault.ts';
import {failureText} from '../../math/truth/failure.ts';
import {resultsOf} from '../../math/verify.ts';
import {type Trial, trialAt} from '../../math/truth/trial.ts';
import type {Network} from '../../network/network.ts';
import {visible} from '../../network/file/visible.ts';
import {paced} from '../process/paced.ts';

/**
 * Refuses a network for which an equation of the derivation is false, in full
 * or with dots for lack of space: nothing false is drawn. A large network takes
 * seconds, and signals are handled meanwhile.
 *
 * @throws Error with the equation, both values and the step that made it.
 */
export async function requireTruth(
  network: Network,
  results: Iterable<EquationResult> = resultsFor(network),
): Promise<void> {
  const failed: EquationResult[] = [];
  for await (const result of paced(results)) {
    if (!result.passed) failed.push(result);
  }
  const [first] = failed;
  if (!first) return;
  const others = failed.length > 1 ? ` ${failed.length - 1} more fail.` : '';
  throw new Error(
    `Nothing was drawn, because the derivation is false for ${visible(network.title)}: ${failureText(first)}${others} Run verify to see all.`,
  );
}

let lastTrue: string | undefined;

/** The same, with a memory of the last network that was found true. */
export async function requireTruthOnce(network: Network): Promise<void> {
  const text = JSON.stringify(network);
  if (text === lastTrue) return;
  await requireTruth(network);
  lastTrue = text;
}

/**
 * Refuses to go on where what tries the equations would let wrong ones pass.
 *
 * @throws Error that names what is not asked, or both values.
 */
function requireWitnesses(trial: Trial): void {
  const [unasked] = unaskedWitnesses(trial);
  if (unasked !== undefined) {
    throw new Error(
      `Nothing was drawn, because ${unasked} would not be asked: an equation that it contradicts would pass. Mend src/math/truth.`,
    );
  }
  const fault = gradientFault(trial);
  if (fault !== undefined) {
    throw new Error(
      `Nothing was drawn, because the derivatives do not agree: ${fault}. Run verify to see all.`,
    );
  }
}

function* resultsFor(network: Network): Generator<EquationResult> {
  // If nothing is elided, the brief derivation equals the whole one.
  const widest = Math.max(...network.layers);
  const briefer = [BRIEF_SIZE, LEAST_SIZE].filter(most => most < widest);
  const whole = derive(network);
  // Both use the same numbers, which take long to measure.
  const trial = trialAt(whole.point);
  const sections = [
    whole.sections(),
    ...briefer.map(most => derive(network, most).sections()),
  ];
  let areTrue = true;
  for (const some of sections) {
    for (const result of resultsOf(some, trial)) {
      areTrue &&= result.passed;
      yield result;
    }
  }
  // An equation that is false says more.
  if (areTrue) requireWitnesses(trial);
}
