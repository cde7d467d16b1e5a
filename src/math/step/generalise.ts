import {lastLayer, type Network} from '../../network/network.ts';
import {type Law, lawLayers, lawOf} from '../formula/laws.ts';
import type {Layer} from '../term/layer.ts';
import {rewrite} from './provenance.ts';
import type {Section, Step} from './step.ts';
import type {Equation} from '../term/term.ts';
import {termsWithin} from '../term/walk.ts';

/** The equations of every depth, each with the layers that it stands for. */
export interface Generalisation extends Section {
  /** The step of each law that the network has a layer for. */
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
 * Turns the equations of the network's own layers into those of any layer: one
 * step for each law, whose equations before are its instances, one per layer.
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
    title: 'Any depth',
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
    caption: caption(law, network),
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

function caption(law: Law, network: Network): string {
  const last = lastLayer(network);
  switch (law) {
    case 'outputDelta':
      return `Layer ${last} is the last one: its number becomes L.`;
    case 'hiddenDelta':
      return `${belowText(last - 1)} becomes ℓ, the one above ℓ+1. So it holds for ${rangeText(last - 1)}.`;
    case 'weights':
      return `The weights of every layer follow the same equation: ${rangeText(last)}, and what comes in is A of layer ℓ−1, where A of layer 0 is X.`;
    case 'biases':
      return `So do the biases of every layer: ${rangeText(last)}.`;
  }
}

function belowText(layers: number): string {
  return layers === 1
    ? 'There is one layer below: its number'
    : 'The layers below differ in nothing but their number: it';
}

function rangeText(most: number): string {
  return most === 1 ? 'ℓ = 1' : `ℓ = 1 to ${most}`;
}
