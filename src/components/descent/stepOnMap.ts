import {
  all,
  createSignal,
  easeInOutCubic,
  linear,
  type ThreadGenerator,
} from '@motion-canvas/core';
import {digitsApart, formatTo} from '../../math/write/formatValue.ts';
import {computationMap} from '../../network/map.ts';
import {parameterEdgeId} from '../../network/mapIds.ts';
import type {ForwardPass} from '../../network/forward.ts';
import type {Network} from '../../network/network.ts';
import {
  type Parameter,
  parameters,
  parameterValue,
} from '../../network/parameter.ts';
import {type Palette, size, time} from '../../theme.ts';
import {roomIn} from '../map/labelRoom.ts';
import type {MapEdge} from '../map/MapEdge.ts';
import type {NetworkMap} from '../map/NetworkMap.ts';
import {fittedValue} from '../map/plan/mapValues.ts';
import {nodeValue} from '../map/plan/nodeValue.ts';
import {fittingDigits} from '../nudging/steadyNumbers.ts';
import {valueWidth} from '../type/setValue.ts';

/** A network before and after some steps of descent. */
export interface Descended {
  readonly before: Network;
  readonly after: Network;
}

/**
 * All weights and biases on the map count to their new numbers at once, and the
 * lines of those that move glow in their colours: on a crowded map, which shows
 * no number, that alone is seen, and takes less time. What a forward pass had
 * left at the nodes no longer holds, and fades.
 */
export function* stepOnMap(
  map: NetworkMap,
  descended: Descended,
  palette: Palette,
): ThreadGenerator {
  const share = createSignal(0);
  const counting = countedOn(map, descended);
  const duration = counting.some(isSeen) ? COUNTING : time.travel;
  counting.forEach(one => countAlong(one, share));
  yield* all(
    hideValues(map, map.columns.slice(1), COUNTING / 4),
    ...counting.map(({edge, room}) => edge.room(room, COUNTING / 4)),
  );
  yield* all(
    share(1, duration, easeInOutCubic),
    ...movedOn(map, descended).map(({edge, kind}) =>
      glowOnce(edge, palette[kind], duration),
    ),
  );
  counting.forEach(({edge, textsAt}) => edge.value(textsAt(1)[0]!));
}

/** The duration in which numbers count, in seconds. */
const COUNTING = 2 * time.travel;

/** The lines of the weights and biases that move, and which they are. */
function movedOn(
  map: NetworkMap,
  {before, after}: Descended,
): readonly {readonly edge: MapEdge; readonly kind: Parameter['kind']}[] {
  return parameters(before).flatMap(parameter => {
    const edge = map.edges.get(parameterEdgeId(parameter));
    const [from, to] = [before, after].map(one =>
      parameterValue(one, parameter),
    );
    return edge && from !== to ? [{edge, kind: parameter.kind}] : [];
  });
}

function* glowOnce(
  edge: MapEdge,
  color: string,
  duration: number,
): ThreadGenerator {
  edge.tint(color);
  yield* edge.tinted(1, duration / 2).to(0, duration / 2);
  edge.tint(undefined);
}

/** Whether a viewer sees a weight or a bias on the map count. */
export function countsOnMap(map: NetworkMap, descended: Descended): boolean {
  return countedOn(map, descended).some(isSeen);
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
  /** The significant digits that fit at both ends. */
  readonly digits: number;
  /** Its number at a share of the step, with ever fewer digits. */
  readonly textsAt: (share: number) => readonly string[];
}

/**
 * The numbers of the map that count: those of all weights with as many digits, and
 * those of all biases.
 */
function countedOn(map: NetworkMap, descended: Descended): readonly Counted[] {
  return (['weight', 'bias'] as const).flatMap(kind => {
    const some = countedWith(map, descended, kind, MOST_DIGITS);
    const fewest = Math.min(...some.map(({digits}) => digits));
    return fewest >= LEAST_DIGITS && fewest < DIGITS
      ? countedWith(map, descended, kind, fewest)
      : some;
  });
}

/** @param limit - The most digits. */
function countedWith(
  map: NetworkMap,
  {before, after}: Descended,
  kind: Parameter['kind'],
  limit: number,
): readonly Counted[] {
  return parameters(before).flatMap(parameter => {
    const edge = map.edges.get(parameterEdgeId(parameter));
    if (parameter.kind !== kind || !edge?.value()) return [];
    const [from, to] = [before, after].map(one =>
      parameterValue(one, parameter),
    );
    return counted(map, edge, [from!, to!], limit);
  });
}

function counted(
  map: NetworkMap,
  edge: MapEdge,
  ends: readonly [from: number, to: number],
  limit: number,
): Counted {
  const [from, to] = ends;
  const most = Math.min(limit, Math.max(...digitsApart(ends)));
  const atRest = valueWidth(edge.value(), size.value);
  const room = Math.max(
    atRest,
    roomIn(map, edge, {ends, most, stress: 1}) ?? 0,
  );
  const textsAt = (share: number): readonly string[] =>
    Array.from({length: most}, (_, fewer) =>
      fittedValue(from + (to - from) * share, size.value, room, most - fewer),
    );
  const digits = fittingDigits(most, count =>
    ends.every(end => valueWidth(formatTo(end, count), size.value) <= room),
  );
  return {edge, room, digits, textsAt};
}

/** Whether its number shows, and changes in the digits that fit. */
function isSeen({edge, textsAt}: Counted): boolean {
  return edge.showsValue && edge.value() !== textsAt(1)[0];
}

function countAlong({edge, textsAt}: Counted, share: () => number): void {
  const [from, to] = [edge.value().length, textsAt(1)[0]!.length];
  edge.value(() => nearestIn(textsAt(share()), from + (to - from) * share()));
}

/** A number that counts gets or loses its digits one by one. */
function nearestIn(texts: readonly string[], length: number): string {
  const away = (text: string) => Math.abs(text.length - length);
  return texts.reduce((best, text) => (away(text) < away(best) ? text : best));
}

/** Significant digits; a viewer would not look for a change that takes more. */
const MOST_DIGITS = 6;

/** With fewer, most numbers would not be seen to change. */
const LEAST_DIGITS = 3;

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
  const valued = computationMap(network).nodes.flatMap(node => {
    const drawn = map.nodes.get(node.id);
    const value = nodeValue(node, pass);
    return drawn && value !== undefined
      ? [{drawn, value, kind: node.kind}]
      : [];
  });
  // On a crowded map all have as many.
  const fitting = fittingDigits(DIGITS, count =>
    valued.every(({value}) => map.hasRoom(formatTo(value, count), 'node')),
  );
  for (const {drawn, value, kind} of valued) {
    drawn.value(map.fitted(value, 'node', kind === 'E' ? digits : fitting));
  }
}

/** The usual number of significant digits. */
const DIGITS = 4;
