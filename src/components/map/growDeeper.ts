import {
  all,
  delay,
  easeInOutCubic,
  type ThreadGenerator,
  Vector2,
} from '@motion-canvas/core';
import {computationMap} from '../../network/map.ts';
import {endsOf, nodeId} from '../../network/mapIds.ts';
import type {Network} from '../../network/network.ts';
import {time} from '../../theme.ts';
import type {Deepening} from './plan/deeperNetwork.ts';
import type {MapNode} from './MapNode.ts';
import type {NetworkMap} from './NetworkMap.ts';

type Meaning = ReturnType<typeof computationMap>['nodes'][number];

/**
 * The map of a network grows into that of a deeper one: common parts travel to
 * their new places, and added layers come out of the one that they repeat. The
 * new map replaces the old one in the view.
 */
export function* growDeeper(
  from: NetworkMap,
  to: NetworkMap,
  {network, added, origin}: Deepening,
  duration: number = time.glide,
): ThreadGenerator {
  const pairs = computationMap(network).nodes.flatMap(node => {
    const sourceId = nodeId(withOrigin(node, origin));
    const [drawn, source] = [to.nodes.get(node.id), from.nodes.get(sourceId)];
    if (!drawn || !source) return [];
    return [{node, drawn, source, isRenamed: sourceId !== node.id}];
  });
  const renamed = pairs.filter(({isRenamed}) => isRenamed);
  const kept = new Set(
    pairs.filter(pair => !pair.isRenamed).map(pair => pair.source),
  );
  yield* all(
    ...Array.from(from.edges.values(), edge => edge.labelShown(0, time.flick)),
    ...[...new Set(renamed.map(({source}) => source))]
      .filter(source => !kept.has(source))
      .map(source => source.symbolShown(0, time.flick)),
  );
  const growing: ThreadGenerator[] = renamed.map(({drawn}) => {
    drawn.symbolShown(0);
    // Not before it has left the node that it comes from.
    return delay(duration / 2, drawn.symbolShown(1, duration / 2));
  });
  const put = new Set<string>();
  for (const {node, drawn, source} of pairs) {
    const isNew = isAdded(node, added);
    if (isNew) put.add(node.id);
    growing.push(comeFrom(drawn, source, isNew, duration));
  }
  for (const [id, edge] of to.edges) {
    const [, target] = endsOf(id);
    edge.drawn(put.has(target) ? 0 : 1);
    edge.labelShown(0);
    growing.push(
      edge.drawn(1, duration, easeInOutCubic),
      edge.labelShown(1, duration, easeInOutCubic),
    );
  }
  from.parent()?.add(to);
  from.remove();
  yield* all(...growing);
}

/**
 * The map of a deeper network becomes that of the network that it has grown out
 * of: the added layers shrink, and common parts travel back.
 */
export function* shrinkBack(
  from: NetworkMap,
  to: NetworkMap,
  {
    network,
    deepening,
  }: {readonly network: Network; readonly deepening: Deepening},
  duration: number = time.glide,
): ThreadGenerator {
  const {added} = deepening;
  const gone = new Set<string>(
    computationMap(deepening.network)
      .nodes.filter(node => isAdded(node, added))
      .map(({id}) => id),
  );
  yield* all(
    ...[...from.nodes]
      .filter(([id]) => gone.has(id))
      .map(([, node]) => node.grown(0, time.travel, easeInOutCubic)),
    ...[...from.edges]
      .filter(([id]) => endsOf(id).some(end => gone.has(end)))
      .flatMap(([, edge]) => [
        edge.labelShown(0, time.flick),
        edge.drawn(0, time.travel, easeInOutCubic),
      ]),
  );
  const origin = (layer: number) => (layer <= 1 ? layer : layer + added);
  yield* growDeeper(from, to, {network, added: 0, origin}, duration);
}

/** Whether a node belongs to a layer that a deepening has added. */
function isAdded(node: Meaning, added: number): boolean {
  return 'layer' in node && node.layer > 1 && node.layer <= 1 + added;
}

/** The corresponding node in the network before it was made deeper. */
function withOrigin(node: Meaning, origin: Deepening['origin']): Meaning {
  return 'layer' in node ? {...node, layer: origin(node.layer)} : node;
}

/** A node travels from the place of another, growing if it is new. */
function comeFrom(
  node: MapNode,
  source: MapNode,
  isNew: boolean,
  duration: number,
): ThreadGenerator {
  const start = source.position().sub(node.position());
  const ratio =
    (source.scale.x() * source.radius) / (node.scale.x() * node.radius);
  node.shift(start);
  node.grown(isNew ? 0 : ratio);
  return all(
    node.shift(Vector2.zero, duration, easeInOutCubic),
    node.grown(1, duration, easeInOutCubic),
  );
}
