import {all, type ThreadGenerator} from '@motion-canvas/core';
import {isEdge} from '../../network/mapIds.ts';
import type {Network} from '../../network/network.ts';
import {time} from '../../theme.ts';
import {layerPlaces} from '../map/plan/layerPlaces.ts';
import type {NetworkMap} from '../map/NetworkMap.ts';
import {glance} from './spotlight.ts';
import {goOut} from '../trace/tracePaths.ts';

/**
 * The error reaches a layer: its light runs over the edges from behind and on
 * through the slopes, while everything else on the map dims; the layer's own
 * weights come into focus.
 */
export function* serveLayer(
  map: NetworkMap,
  network: Network,
  layer: number,
): ThreadGenerator {
  const [arriving, slopes, weights] = (
    ['arriving', 'slopes', 'weights'] as const
  ).map(part => layerPlaces(network, layer, part));
  yield* glance(map, [...arriving!, ...slopes!, ...weights!]);
  for (const places of [arriving!, slopes!]) {
    yield* all(
      ...places
        .filter(isEdge)
        .filter(edge => map.edges.has(edge))
        .map(edge => map.runBack(edge)),
    );
  }
}

/** The light goes out on all edges. */
export function* darken(map: NetworkMap): ThreadGenerator {
  yield* all(
    ...Array.from(map.edges.values())
      .filter(edge => edge.lit() > 0)
      .map(edge => goOut(edge, time.flick)),
  );
}
