import {
  all,
  createSignal,
  easeInOutCubic,
  linear,
  type ThreadGenerator,
} from '@motion-canvas/core';
import {digitsApart} from '../../math/write/formatValue.ts';
import {computationMap} from '../../network/map.ts';
import {parameterEdgeId} from '../../network/mapIds.ts';
import type {ForwardPass} from '../../network/forward.ts';
import type {Network} from '../../network/network.ts';
import {parameters, parameterValue} from '../../network/parameter.ts';
import {size, time} from '../../theme.ts';
import {roomIn} from '../map/labelRoom.ts';
import type {MapEdge} from '../map/MapEdge.ts';
import type {NetworkMap} from '../map/NetworkMap.ts';
import {fittedValue} from '../map/plan/mapValues.ts';
import {nodeValue} from '../map/plan/nodeValue.ts';
import {valueWidth} from '../type/setValue.ts';

/** A network before and after some steps of descent. */
export interface Descended {
  readonly before: Network;
  readonly after: Network;
}

/**
 * All weights and biases on the map count to their new numbers at once. What a
 * forward pass had left at the nodes no longer holds, and fades.
 */
export function* stepOnMap(
  map: NetworkMap,
  {before, after}: Descended,
  duration: number = 2 * time.travel,
): ThreadGenerator {
  const share = createSignal(0);
  const counting = parameters(before).flatMap(parameter => {
    const edge = map.edges.get(parameterEdgeId(parameter));
    if (!edge?.value()) return [];
    const ends = [before, after].map(one => parameterValue(one, parameter));
    return countTo(map, edge, [ends[0]!, ends[1]!], share);
  });
  yield* all(
    hideValues(map, map.columns.slice(1), duration / 4),
    ...counting.map(({edge, room}) => edge.room(room, duration / 4)),
  );
  yield* share(1, duration, easeInOutCubic);
  counting.forEach(({edge, text}) => edge.value(text));
}

/** The values at the nodes of columns go. */
export function* hideValues(
  map: NetworkMap,
  columns: readonly (readonly string[])[],
  duration: number,
): ThreadGenerator {
  yield* all(
    ...columns.flat().map(id => map.node(id).valueShown(0, duration, linear)),
  );
}

interface Counted {
  readonly edge: MapEdge;
  /** The width that its label needs, in pixels. */
  readonly room: number;
  readonly text: string;
}

function countTo(
  map: NetworkMap,
  edge: MapEdge,
  [from, to]: readonly [number, number],
  share: () => number,
): Counted {
  const ends = [from, to];
  const most = Math.min(MOST_DIGITS, Math.max(...digitsApart(ends)));
  const atRest = valueWidth(edge.value(), size.value);
  const room = Math.max(
    atRest,
    roomIn(map, edge, {ends, most, stress: 1}) ?? 0,
  );
  const textsOf = (value: number): readonly string[] =>
    Array.from({length: most}, (_, fewer) =>
      fittedValue(value, size.value, room, most - fewer),
    );
  const [text = ''] = textsOf(to);
  const lengths = [edge.value().length, text.length] as const;
  edge.value(() => {
    const length = lengths[0] + (lengths[1] - lengths[0]) * share();
    return nearestIn(textsOf(from + (to - from) * share()), length);
  });
  return {edge, room, text};
}

/** A number that counts gets or loses its digits one by one. */
function nearestIn(texts: readonly string[], length: number): string {
  const away = (text: string) => Math.abs(text.length - length);
  return texts.reduce((best, text) => (away(text) < away(best) ? text : best));
}

/** Significant digits; a viewer would not look for a change that takes more. */
const MOST_DIGITS = 6;

/**
 * Gives every node the number of another forward pass, to be shown when a
 * signal arrives, and later light its brightness.
 */
export function leaveValues(
  map: NetworkMap,
  network: Network,
  pass: ForwardPass,
  /** The number of digits at E. */
  digits: number = DIGITS,
): void {
  map.takePass(network, pass);
  for (const node of computationMap(network).nodes) {
    const drawn = map.nodes.get(node.id);
    const value = nodeValue(node, pass);
    if (!drawn || value === undefined) continue;
    drawn.value(map.fitted(value, 'node', node.kind === 'E' ? digits : DIGITS));
  }
}

/** The usual number of significant digits. */
const DIGITS = 4;
