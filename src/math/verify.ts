import type {Network} from '../network/network.ts';
import {type Derivation, derive} from './derivation.ts';
import {type EquationResult, verifyEquation} from './truth/equationResult.ts';
import {equationsOf} from './step/equationsOf.ts';
import {largest} from './value/errors.ts';
import {type Kink, kinksOf} from './value/kinks.ts';
import type {EvaluationPoint} from './value/point.ts';
import type {Section} from './step/step.ts';
import {sentenceFault} from './truth/sentenceFault.ts';
import {sentenceText} from './write/sentenceText.ts';
import {type Trial, trialAt} from './truth/trial.ts';

/** Every equation of a derivation, tested. */
export interface Verification {
  readonly equations: number;
  readonly failed: number;
  readonly worstRelativeError: number;
  readonly worstMeasuredError: number;
  /** The number of equations with a slope too small to measure. */
  readonly belowNoise: number;
  /** The largest bound on such a slope. */
  readonly worstNoise: number;
  /** The nodes at a kink, with their slopes in the derivation. */
  readonly kinks: readonly ToldKink[];
  readonly results: readonly EquationResult[];
}

/** A kink with its sentence in plain text. */
type ToldKink = Omit<Kink, 'sentence'> & {readonly text: string};

/** Tests every equation of the derivation of a network. */
export function verifyDerivation(
  network: Network,
  derivation: Derivation = derive(network),
): Verification {
  return verifySections(derivation.sections(), derivation.point);
}

/** Tests every equation of some sections. */
export function verifySections(
  sections: Iterable<Section>,
  point: EvaluationPoint,
): Verification {
  const results = [...resultsOf(sections, trialAt(point))];
  const hidden = results.filter(({belowNoise}) => belowNoise !== undefined);
  return {
    equations: results.length,
    failed: results.filter(({passed}) => !passed).length,
    worstRelativeError: largest(results.map(result => result.relativeError)),
    worstMeasuredError: largest(
      results.map(result => result.measuredError ?? 0),
    ),
    belowNoise: hidden.length,
    worstNoise: largest(hidden.map(result => result.belowNoise ?? 0)),
    kinks: kinksOf(point.network, point.forward).map(({sentence, ...kink}) => ({
      ...kink,
      text: sentenceText(sentence),
    })),
    results,
  };
}

/** Tests the equations of some sections one after the other, on demand. */
export function* resultsOf(
  sections: Iterable<Section>,
  trial: Trial,
): Generator<EquationResult> {
  for (const section of sections) {
    for (const made of equationsOf([section])) {
      yield* verifyEquation(made, trial);
    }
    yield* saidFalsely(section, trial);
  }
}

/** Sentences of a section that say what is not so, as results that fail. */
function* saidFalsely(
  section: Section,
  {point}: Trial,
): Generator<EquationResult> {
  const {title, steps} = section;
  const spoken = [
    {sentence: title, kind: 'start' as const, before: [], after: []},
    ...steps.map(({caption: sentence, kind, before, after}) => ({
      sentence,
      kind,
      before,
      after,
    })),
  ];
  for (const {sentence, kind, before, after} of spoken) {
    const problem = sentenceFault(sentence, {point, before, after});
    if (problem === undefined) continue;
    const text = sentenceText(sentence);
    yield {
      equation: `“${text}”`,
      section: section.name,
      step: kind,
      caption: text,
      relativeError: Infinity,
      passed: false,
      problem,
    };
  }
}
