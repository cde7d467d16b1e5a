import {lastLayer, type Network} from '../../network/network.ts';
import {type Law, lawLayers, lawOf} from '../formula/laws.ts';
import type {Layer} from '../term/layer.ts';
import {rewrite} from './provenance.ts';
import type {Section, Step} from './step.ts';
import {stepWords} from '../words/stepWords.ts';
import type {Equation} from '../term/term.ts';
import {termsWithin} from '../term/walk.ts';

/** The equations for every depth, each with the layers that it stands for. */
export interface Generalisation extends Section {
  /** The step of each law that has a layer in the network. */
  readonly step: Readonly<{[TLaw in Law]?: Step}>;
  readonly equations: Readonly<Record<Law, Equation>>;
}

const order: readonly Law[] = [
  'outputDelta',
  'hiddenDelta',
  'weights',
  'biases',
];

/**
 * Turns the equations of the network's own layers into those of any layer. Each
 * law is one step; the equations before it are its instances, one per layer.
 */
export function generalise(network: Network): Generalisation {
  const equations = {
    outputDelta: general('outputDelta', network),
    hiddenDelta: general('hiddenDelta', network),
    weights: general('weights', network),
    biases: general('biases', network),
  };
  const step = Object.fromEntries(
    order
      .filter(law => lawLayers(law, network).length > 0)
      .map(law => [law, generaliseStep(law, network, equations[law])]),
  );
  return {
    name: 'generalise',
    title: stepWords.anyDepth,
    step,
    steps: Object.values(step),
    equations,
  };
}

function general(law: Law, network: Network): Equation {
  const layer: Layer = law === 'outputDelta' ? 'L' : 'ℓ';
  return lawOf(law, network, layer, `general-${law}`);
}

function generaliseStep(law: Law, network: Network, after: Equation): Step {
  const before = lawLayers(law, network).map(layer =>
    lawOf(law, network, layer, `layer${layer}-${law}`),
  );
  const instances = before.map(occurrences);
  const origins = Object.fromEntries(
    occurrences(after).map((id, place) => [
      id,
      instances.flatMap(ids => ids[place] ?? []),
    ]),
  );
  return rewrite({
    kind: 'generalise',
    caption: stepWords.general(law, lastLayer(network)),
    before,
    after: [after],
    origins,
  });
}

function occurrences({id, left, right}: Equation): readonly string[] {
  return [
    id,
    ...[left, right].flatMap(side =>
      [...termsWithin(side)].map(part => part.id),
    ),
  ];
}
