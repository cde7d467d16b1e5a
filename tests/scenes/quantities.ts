import {deeperNetwork} from '../../src/components/map/plan/deeperNetwork.ts';
import {
  nudgeActivation,
  nudgeWeight,
} from '../../src/components/nudging/nudge.ts';
import {activate} from '../../src/network/activations.ts';
import {backwardPass} from '../../src/network/backward.ts';
import {batchMean, onExample, shownBatch} from '../../src/network/batch.ts';
import {courseOf} from '../../src/network/course.ts';
import {descended, rateOf} from '../../src/network/descent.ts';
import {type ForwardPass, forwardPass} from '../../src/network/forward.ts';
import {nodeId, parameterEdgeId} from '../../src/network/mapIds.ts';
import {losses} from '../../src/network/losses.ts';
import {
  lastLayer,
  type Matrix,
  type Network,
} from '../../src/network/network.ts';
import {
  parameterName,
  parameters,
  parameterValue,
  withParameter,
} from '../../src/network/parameter.ts';
import {figuresCalling} from '../helpers/figuresCalling.ts';

/** Numbers of a network, each under a descriptive name. */
export type Quantities = ReadonlyMap<string, number>;

/**
 * The quantities that a figure may show of a network, computed from the numeric
 * core alone: the passes for all figures; for those whose script calls for it also a
 * network with a nudged number, a deeper one, or the count of the equations.
 */
export function quantitiesOf(figure: string, network: Network): Quantities {
  const entries = [...passes(network)];
  if (NUDGING.has(figure)) entries.push(...nudges(network));
  if (DEEPENING.has(figure)) {
    const deeper = passes(deeperNetwork(network).network);
    entries.push(...[...deeper].map(prefixed('deeper')));
  }
  if (COUNTING.has(figure)) {
    entries.push(...[1, 2, 3, 4].map((law): Entry => [`equation ${law}`, law]));
  }
  if (STEPPING.has(figure)) {
    const after = descended(
      network,
      backwardPass(network, forwardPass(network)),
    );
    entries.push(['rate', rateOf(network)], ...passesAs('after', after));
  }
  if (AVERAGING.has(figure)) entries.push(...means(network));
  if (LEARNING.has(figure)) {
    const {errors} = courseOf(network);
    entries.push(['steps', errors.length - 1], ['learned', errors.at(-1)!]);
  }
  return new Map(entries);
}

function passesAs(state: string, network: Network): readonly Entry[] {
  return [...passes(network)].map(prefixed(state));
}

/** The other examples of a batch, and the means over all. */
function* means(network: Network): Generator<Entry> {
  const batch = shownBatch(network);
  for (const [at, example] of batch.entries())
    yield* passesAs(`example ${at + 1}`, onExample(network, example));
  const {error, dW} = batchMean(network, batch);
  yield ['examples', batch.length];
  yield ['C', error];
  yield* dW.flatMap((matrix, l) => [...named(`dC/dw ${l}`, matrix)]);
}

const NUDGING = idsCalling('findByNudging');
const DEEPENING = idsCalling('growDeeper');
const COUNTING = idsCalling('lawPanels');
const STEPPING = idsCalling('stepOnMap');
const AVERAGING = idsCalling('shownBatch');
const LEARNING = idsCalling('courseOf');

function idsCalling(name: string): ReadonlySet<string> {
  return new Set(figuresCalling(name).map(({id}) => id));
}

type Entry = readonly [name: string, value: number];

/**
 * The only quantity for a place on a figure's map; undefined when the map shows
 * a nudge, another example, or another network.
 */
export function quantityAt(figure: string, id: string): string | undefined {
  const isOther = [NUDGING, DEEPENING, STEPPING, AVERAGING, LEARNING].some(
    figures => figures.has(figure),
  );
  return isOther ? undefined : placeName(id);
}

/**
 * The forward pass, reverse mode, every local slope, and the share of each
 * path.
 */
function* passes(network: Network): Generator<Entry> {
  const forward = forwardPass(network);
  const backward = backwardPass(network, forward);
  yield ['zero', 0];
  yield ['one', 1];
  yield ['dz/db', 1];
  yield* network.layers.map((size, l): Entry => [`size ${l}`, size]);
  yield* network.layers.map((_, l): Entry => [`layer ${l}`, l]);
  for (const parameter of parameters(network)) {
    const name = parameterName(parameter);
    yield [name, parameterValue(network, parameter)];
  }
  yield* named('t', [network.target]);
  yield* valuesOf(forward);
  yield* named('dE/da', backward.dA);
  yield* named('delta', backward.delta);
  yield* backward.dW.flatMap((dW, l) => [...named(`dE/dw ${l}`, dW)]);
  yield* named('dE/db', backward.dB);
  yield* backward.activationJacobian.flatMap((slopes, l) => [
    ...named(`da/dz ${l}`, slopes),
  ]);
  yield* branches(network, forward);
  yield* onMap(network, forward);
}

/** The quantity at a node or an edge of the map, under its id there. */
function* onMap(network: Network, forward: ForwardPass): Generator<Entry> {
  for (const kind of ['z', 'a'] as const) {
    for (const [layer, values] of forward[kind].entries()) {
      const node = (index: number) =>
        kind === 'a' && layer === 0
          ? nodeId({kind: 'x', index})
          : nodeId({kind, layer, index});
      yield* values.map((value, at): Entry => [placeName(node(at + 1)), value]);
    }
  }
  const errors = forward.outputErrors;
  yield* errors.map((e, at): Entry => [
    placeName(nodeId({kind: 'e', index: at + 1})),
    e,
  ]);
  yield [placeName(nodeId({kind: 'E'})), forward.error];
  for (const parameter of parameters(network)) {
    const edge = placeName(parameterEdgeId(parameter));
    yield [edge, parameterValue(network, parameter)];
  }
}

function placeName(id: string): string {
  return `at ${id}`;
}

function* valuesOf({z, a, outputErrors, error}: ForwardPass): Generator<Entry> {
  yield* named('z', z);
  yield* named('a', a);
  yield* named('e', [outputErrors]);
  yield ['E', error];
}

/**
 * The share of an error in the slope at a node along one way back: ∂e/∂a of the
 * last layer times the slopes so far.
 */
function* branches(network: Network, forward: ForwardPass): Generator<Entry> {
  const last = lastLayer(network);
  const {activationJacobian} = backwardPass(network, forward);
  const output = {z: forward.z[last]!, a: forward.a[last]!};
  let ways = losses[network.loss]
    .slopes(output, forward.target)
    .map((slope, at): Way => ({name: `e${at + 1}`, at, slope}));
  for (let layer = last; layer >= 1; layer--) {
    const slopes = activationJacobian[layer]!;
    const atSums = onward(ways, slopes, 'z');
    yield* atSums.map(({name, slope}): Entry => [name, slope]);
    ways = onward(atSums, network.weights[layer - 1]!, 'a');
    yield* ways.map(({name, slope}): Entry => [name, slope]);
  }
}

/** A way back from E: its current node, and the product so far. */
interface Way {
  readonly name: string;
  readonly at: number;
  readonly slope: number;
}

/**
 * One step further back over all edges: row = the node to leave, column = the
 * next one.
 */
function onward(ways: readonly Way[], slopes: Matrix, kind: string): Way[] {
  return ways.flatMap(({name, at, slope}) =>
    slopes[at]!.map((factor, to) => ({
      name: `${name} ${kind}${to + 1}`,
      at: to,
      slope: slope * factor,
    })).filter((_, to) => slopes[at]![to] !== 0),
  );
}

/** How a nudged activation or weight moves the values above it. */
function* nudges(network: Network): Generator<Entry> {
  const before = forwardPass(network);
  for (let layer = 1; layer < lastLayer(network); layer++) {
    for (const [at, value] of before.a[layer]!.entries()) {
      const {change} = nudgeActivation(network, before, layer, at + 1);
      const a = before.a[layer]!.with(at, value + change);
      const after = passAbove(network, before, layer, a);
      yield* moved(`nudged a${layer},${at + 1}`, change, before, after);
    }
  }
  for (const parameter of parameters(network)) {
    if (parameter.kind === 'bias') continue;
    const {change} = nudgeWeight(network, before, parameter);
    const value = parameterValue(network, parameter) + change;
    const after = forwardPass(withParameter(network, parameter, value));
    const name = `nudged ${parameterName(parameter)}`;
    yield [`${name} itself`, value];
    yield* moved(name, change, before, after);
  }
}

function* moved(
  name: string,
  change: number,
  before: ForwardPass,
  after: ForwardPass,
): Generator<Entry> {
  yield [`${name} by`, change];
  yield* [...valuesOf(after)].map(prefixed(name));
  const changes = after.z.map((zs, l) =>
    zs.map((z, i) => z - before.z[l]![i]!),
  );
  yield* named(`${name} dz`, changes);
}

/** The forward pass with other activations of one layer. */
function passAbove(
  network: Network,
  before: ForwardPass,
  layer: number,
  activations: readonly number[],
): ForwardPass {
  const a = before.a.with(layer, activations);
  const z = [...before.z];
  for (let next = layer + 1; next <= lastLayer(network); next++) {
    z[next] = network.weights[next - 1]!.map((row, to) =>
      row.reduce(
        (sum, weight, from) => sum + weight * a[next - 1]![from]!,
        network.biases[next - 1]![to]!,
      ),
    );
    a[next] = activate(network.activations[next - 1]!, z[next]!);
  }
  const output = {z: z.at(-1)!, a: a.at(-1)!};
  const outputErrors = losses[network.loss].errors(output, before.target);
  const error = outputErrors.reduce((sum, e) => sum + e, 0);
  return {z, a, target: before.target, outputErrors, error};
}

function* named(name: string, rows: Matrix): Generator<Entry> {
  for (const [row, values] of rows.entries()) {
    for (const [column, value] of values.entries()) {
      yield [`${name} ${row},${column + 1}`, value];
    }
  }
}

function prefixed(prefix: string): (entry: Entry) => Entry {
  return ([name, value]) => [`${prefix} ${name}`, value];
}
