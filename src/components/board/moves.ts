import {all, sequence, type ThreadGenerator} from '@motion-canvas/core';
import type {Step} from '../../math/step/step.ts';
import type {Equation} from '../../math/term/term.ts';
import {time} from '../../theme.ts';
import {travelTime} from '../pace/film.ts';
import {type Box, center, union} from '../../box.ts';
import type {Composition} from '../layout/composition.ts';
import type {Arrangement} from '../layout/equationLayout.ts';
import {Part} from '../type/Part.ts';
import {fly, write} from './partMotion.ts';

/**
 * The start of a part's flight: its middle in the frame, and its size there.
 */
export interface Departure {
  readonly at: readonly [number, number];
  /** Its em there, in pixels. */
  readonly em: number;
  /** Whether nothing stays there: it is no copy. */
  readonly leaves?: boolean;
}

/** The motion of equations' parts while a step is performed. */
export interface PerformOptions {
  /**
   * New parts that fly in from elsewhere, by the id of the part or of its
   * owner.
   */
  readonly departures?: ReadonlyMap<string, Departure>;
  readonly arrangement?: Partial<Arrangement>;
  /** Parts that keep their place empty until they are brought in. */
  readonly later?: readonly string[];
  /** Groups that set off one after the other; all other parts come last. */
  readonly order?: readonly (readonly string[])[];
  /**
   * The delay between two groups; by default a group sets off when the one
   * before has arrived.
   */
  readonly stagger?: number;
  readonly duration?: number;
}

/** The options of a move, which takes longer in a film. */
export function paced(options: PerformOptions): PerformOptions {
  return {duration: travelTime(), ...options};
}

/** Parts that set off together, and parts written during their flight. */
export interface Wave {
  readonly motions: ThreadGenerator[];
  readonly written: Part[];
}

/** The equations on a board after a step. */
export function equationsAfter(
  equations: readonly Equation[],
  step: Step,
): readonly Equation[] {
  const replaced = new Set(step.before.map(({id}) => id));
  const index = equations.findIndex(({id}) => replaced.has(id));
  const staying = equations.filter(({id}) => !replaced.has(id));
  const at = index < 0 ? staying.length : index;
  return [...staying.slice(0, at), ...step.after, ...staying.slice(at)];
}

/** The start of a group's flight, and its final box on the board. */
export interface Route {
  readonly from: Departure;
  readonly to: Box;
  /** Pixels per em on the board. */
  readonly em: number;
  /** The board's origin in the frame. */
  readonly origin: {readonly x: number; readonly y: number};
}

/** The route of the innermost flying group that an id belongs to. */
export function routeOf(
  id: string,
  {em, pieces}: Composition,
  departures: ReadonlyMap<string, Departure>,
  origin: Route['origin'],
): Route {
  const group = groupOf(pieces.get(id)!.ids, departures)!;
  const members = [...pieces.values()].filter(({ids}) => ids.includes(group));
  const to = union(members.map(({outlines}) => Part.boxOf(outlines, em)))!;
  return {from: departures.get(group)!, to, em, origin};
}

/** A part flies to its place with its group, small at first and growing. */
export function flight(
  part: Part,
  {from: {at, em: emThere, leaves = false}, to, em, origin}: Route,
  duration: number,
): ThreadGenerator {
  const [x, y] = center(to);
  const shrink = emThere / em;
  const from: [number, number] = [
    at[0] - origin.x + (part.home[0] - x) * shrink,
    at[1] - origin.y + (part.home[1] - y) * shrink,
  ];
  return fly(part, from, shrink, duration, {leaves});
}

/** When the flights of a move set off, and how long they take. */
export interface Schedule {
  timingOf(group: string): {readonly wait: number; readonly duration: number};
}

/**
 * Copies set off one after the other, and all arrive in time. What leaves its
 * place has no other before it, and goes at once.
 *
 * @param ids - The pieces that fly in.
 */
export function scheduleFor(
  ids: readonly string[],
  {pieces}: Composition,
  {departures, duration = time.travel}: PerformOptions,
): Schedule {
  const groups = ids.flatMap(
    id => groupOf(pieces.get(id)!.ids, departures) ?? [],
  );
  const copies = [...new Set(groups)].filter(
    group => !departures?.get(group)?.leaves,
  );
  const last = Math.max(copies.length - 1, 1);
  const lag = Math.min(LAG, (LATEST * duration) / last);
  const flight = duration - lag * (copies.length - 1);
  return {
    timingOf(group) {
      const at = copies.indexOf(group);
      return at < 0 ? {wait: 0, duration} : {wait: lag * at, duration: flight};
    },
  };
}

/** The time between two flights, in seconds, and the share of all of them. */
const [LAG, LATEST] = [0.12, 0.5];

/** The pieces of a group, divided into flying and written ones. */
export function comingIn(
  {pieces}: Composition,
  group: readonly string[],
  {departures, later}: PerformOptions,
): {readonly flying: readonly string[]; readonly written: readonly string[]} {
  const chosen = [...pieces].filter(
    ([, {ids}]) => belongs(ids, group) && !belongs(ids, later),
  );
  const those = (fly: boolean) =>
    chosen.flatMap(([id, {ids}]) =>
      (groupOf(ids, departures) !== undefined) === fly ? [id] : [],
    );
  return {flying: those(true), written: those(false)};
}

/** A wave for each group of an order, and one for all other parts. */
export function newWaves({order = []}: PerformOptions): readonly Wave[] {
  return [...order, []].map(() => ({motions: [], written: []}));
}

/**
 * The wave in which parts with these ids set off: that of the innermost group
 * around them.
 */
export function waveOf(
  waves: readonly Wave[],
  ids: readonly string[],
  {order = []}: PerformOptions,
): Wave {
  const own = ids.findLast(id => order.some(group => group.includes(id)));
  const at = order.findIndex(group => own !== undefined && group.includes(own));
  return waves[at < 0 ? order.length : at]!;
}

/** One wave after the other; `wait` passes before a part is written. */
export function* runWaves(
  waves: readonly Wave[],
  wait: number,
  {duration = time.travel, stagger = duration}: PerformOptions,
): ThreadGenerator {
  yield* sequence(
    stagger,
    ...waves
      .filter(({motions, written}) => motions.length + written.length > 0)
      .map(({motions, written}) =>
        all(...motions, write(written, wait, duration)),
      ),
  );
}

/** Whether one of the ids around a part is in a group. */
export function belongs(
  ids: readonly string[],
  group: readonly string[] = [],
): boolean {
  return ids.some(id => group.includes(id));
}

/** The innermost group around a part that flies in. */
export function groupOf(
  ids: readonly string[],
  departures: ReadonlyMap<string, Departure> | undefined,
): string | undefined {
  return ids.findLast(owner => departures?.has(owner));
}
