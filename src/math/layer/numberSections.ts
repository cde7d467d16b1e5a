import type {Network} from '../../network/network.ts';
import {inCapitalNumbers} from './capitalNumbers.ts';
import {kinksOf} from '../value/kinks.ts';
import {type Law, lawLayers, lawOf} from '../formula/laws.ts';
import {workOut} from '../step/numbers.ts';
import type {EvaluationPoint} from '../value/point.ts';
import {rewrite} from '../step/provenance.ts';
import type {NamedSection, Section, Step} from '../step/step.ts';
import {numberWords} from '../words/layerWords.ts';
import type {Trace} from '../trace/trace.ts';

/** The steps that evaluate a trace. */
export type TraceNumbers = NamedSection<'substitute' | 'workOut'>;

/** An evaluated trace: the number of each factor, and the gradient. */
export function traceNumbers(
  trace: Trace,
  point: EvaluationPoint,
): TraceNumbers {
  return {
    name: `${trace.name}.numbers`,
    title: numberWords.title(trace.equation.left),
    ...workOut(trace.equation, point),
  };
}

/** The four equations in numbers, for every layer that each holds for. */
export function lawNumbers(network: Network, point: EvaluationPoint): Section {
  const held = laws.filter(law => lawLayers(law, network).length > 0);
  return {
    name: 'numbers',
    title: numberWords.lawsTitle(held.length),
    steps: held.flatMap(law =>
      lawLayers(law, network).map(layer => lawStep(law, network, point, layer)),
    ),
  };
}

const laws: readonly Law[] = [
  'outputDelta',
  'hiddenDelta',
  'weights',
  'biases',
];

function lawStep(
  law: Law,
  network: Network,
  point: EvaluationPoint,
  layer: number,
): Step {
  const symbols = lawOf(law, network, layer, `numbers-${law}-${layer}`);
  const written = inCapitalNumbers(symbols, point);
  // A bias's gradient equals δ: showing its numbers twice would say nothing.
  const numbers = law === 'biases' ? {...written, left: symbols.left} : written;
  const usesSlopes = law === 'outputDelta' || law === 'hiddenDelta';
  const kinks = kinksOf(network, point.forward)
    .filter(kink => usesSlopes && kink.layer === layer)
    .map(({sentence}) => sentence);
  return rewrite({
    kind: 'substituteNumbers',
    caption: numberWords.law(symbols.left, kinks),
    before: [symbols],
    after: [numbers],
    origins: {[numbers.id]: [symbols.id]},
  });
}
