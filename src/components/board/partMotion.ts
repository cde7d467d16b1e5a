import {
  all,
  chain,
  easeInOutCubic,
  linear,
  sequence,
  type ThreadGenerator,
  tween,
  waitFor,
} from '@motion-canvas/core';
import type {Part} from '../type/Part.ts';
import {multiply, type Transform} from '../type/svgTransform.ts';
import type {Outline} from '../type/typeset.ts';
import {space} from '../../theme.ts';
import {travel} from '../pace/travel.ts';
import {type Bend, bent, changeOf, isRigid} from './outlineMotion.ts';

/**
 * A part takes the place of an earlier one, and travels to its own. Brackets and
 * bars stretch on the way, and one bracket fades into another cut of it.
 *
 * @param isCopy - Whether another part has taken that place, so that this one
 *   begins at nothing and shows once it is clear of it.
 */
export function inherit(
  part: Part,
  source: Part,
  duration: number,
  isCopy = false,
): ThreadGenerator {
  const from: [number, number] = [source.x(), source.y()];
  const full = source.strength();
  const change = changeOf(layout(source, part), part.outlines);
  const moving = travel(part, from, part.home, duration, SWERVE);
  if (change.kind === 'same') {
    source.remove();
    part.strength(full);
    return all(
      moving,
      stretch(part, source, change.shape, duration),
      ...(isCopy ? [clear(part, from, part.em, duration, full)] : []),
    );
  }
  part.strength(0);
  const own = scaledBack(change.old, part, source);
  return all(
    moving,
    bend(part, change.fresh, duration),
    part.strength(full, duration * FADED, easeInOutCubic),
    ...(isCopy
      ? []
      : [
          travel(source, from, part.home, duration, SWERVE),
          bend(source, own, duration),
          chain(
            waitFor(duration * (FADED / 2)),
            source.strength(0, duration * (FADED / 2), easeInOutCubic),
          ),
        ]),
  );
}

/**
 * How far a part of an equation may swerve from its way, in pixels: equations
 * may be as wide as the page, and move as a whole.
 */
const SWERVE = space.small;

/** The share of a move in which one shape fades into another. */
const FADED = 0.8;

/** Earlier parts merge into a new one, which appears where they meet. */
export function merge(
  part: Part,
  sources: readonly Part[],
  duration: number,
): ThreadGenerator {
  return all(
    ...sources.map(source => runInto(source, part, duration)),
    appear(part, duration / 2, duration),
  );
}

/**
 * An earlier part sets off for a later one's place, no larger than that, and
 * vanishes before others that do the same come close to it.
 */
export function runInto(
  source: Part,
  part: Part,
  duration: number,
): ThreadGenerator {
  return all(
    travel(source, [source.x(), source.y()], part.home, duration),
    source.scale(
      source.scale().mul(Math.min(1, reachOf(part) / reachOf(source))),
      duration,
      easeInOutCubic,
    ),
    source.strength(0, duration * GONE, easeInOutCubic),
  );
}

/** The share of a move after which merging parts are gone. */
const GONE = 0.4;

/**
 * A copy flies to its place from elsewhere, growing from its size there. It
 * begins at nothing, and shows once it is clear of what it is a copy of.
 *
 * @param leaves - Whether it is no copy: nothing stays where it comes from.
 */
export function fly(
  part: Part,
  from: readonly [number, number],
  scale: number,
  duration: number,
  {
    to = part.home,
    leaves = false,
  }: {readonly to?: readonly [number, number]; readonly leaves?: boolean} = {},
): ThreadGenerator {
  part.strength(1);
  part.scale(scale);
  return all(
    travel(part, from, to, duration),
    part.scale(1, duration, easeInOutCubic),
    ...(leaves ? [] : [clear(part, from, part.em * scale, duration, 1, to)]),
  );
}

/** A travelling part shows once it is clear of its start. */
function clear(
  part: Part,
  [x, y]: readonly [number, number],
  em: number,
  duration: number,
  full: number,
  [toX, toY]: readonly [number, number] = part.home,
): ThreadGenerator {
  part.strength(0);
  const way = Math.max(Math.hypot(toX - x, toY - y), 1);
  const [since, until] = CLEAR.map(ems =>
    timeFor(Math.min((ems * em) / way, LATEST)),
  );
  return chain(
    waitFor(since! * duration),
    part.strength(
      full,
      Math.max((until! - since!) * duration, BRIEFEST),
      linear,
    ),
  );
}

/** How far a copy is from its start when it begins to show, and when it does; in em. */
const CLEAR = [0.5, 1.3];

/** The share of its way on which it shows, however short that is. */
const LATEST = 0.4;

/** The shortest fade, in seconds. */
const BRIEFEST = 0.08;

/** When easing in and out has covered a share of the way, up to a half. */
function timeFor(share: number): number {
  return Math.cbrt(share / 4);
}

/**
 * Parts appear from left to right, the first after a wait, the last at the end.
 */
export function write(
  parts: readonly Part[],
  wait: number,
  duration: number,
): ThreadGenerator {
  const ordered = [...parts].sort((one, other) => column(one) - column(other));
  const each = (duration - wait) / 2;
  ordered.forEach(part => part.strength(0));
  return chain(
    waitFor(wait),
    sequence(
      (duration - wait - each) / Math.max(ordered.length - 1, 1),
      ...ordered.map(part => part.strength(1, each)),
    ),
  );
}

/**
 * Parts of a column are written in the order of the layout, however wide their
 * numbers are.
 */
function column({home: [x], em}: Part): number {
  return Math.round(x / em);
}

function appear(part: Part, wait: number, duration: number): ThreadGenerator {
  part.strength(0);
  return chain(
    waitFor(wait),
    part.strength(1, duration - wait, easeInOutCubic),
  );
}

/** A part reaches its own shape from that of an earlier one. */
function stretch(
  part: Part,
  source: Part,
  shape: Bend,
  duration: number,
): ThreadGenerator {
  if (!isRigid(shape)) return bend(part, shape, duration);
  const [width, height] = sizeOf(part);
  const [sourceWidth, sourceHeight] = sizeOf(source);
  part.scale(source.scale().mul([sourceWidth / width, sourceHeight / height]));
  return part.scale(1, duration, easeInOutCubic);
}

/** A part draws outlines on their way, and its own again at the end. */
function bend(part: Part, shape: Bend, duration: number): ThreadGenerator {
  const own = part.outlines;
  part.drawn(bent(shape, 0));
  return tween(
    duration,
    value => part.drawn(bent(shape, easeInOutCubic(value))),
    () => part.drawn(shape.to === own ? undefined : shape.to),
  );
}

/** What a part draws now, in em of another one's layout at the same place. */
function layout(source: Part, part: Part): readonly Outline[] {
  const {em, home} = source;
  const {x, y} = source.scale();
  return (source.drawn() ?? source.outlines).map(outline => ({
    ...outline,
    transform: multiply(
      [
        (em * x) / part.em,
        0,
        0,
        (em * y) / part.em,
        (part.home[0] - home[0] * x) / part.em,
        (part.home[1] - home[1] * y) / part.em,
      ],
      outline.transform,
    ),
  }));
}

/** A bend in one part's layout as a bend in that of its source. */
function scaledBack({from, to}: Bend, part: Part, source: Part): Bend {
  const {em, home} = source;
  const {x, y} = source.scale();
  const map: Transform = [
    part.em / (em * x),
    0,
    0,
    part.em / (em * y),
    (home[0] - part.home[0] / x) / em,
    (home[1] - part.home[1] / y) / em,
  ];
  const back = (outlines: readonly Outline[]) =>
    outlines.map(outline => ({
      ...outline,
      transform: multiply(map, outline.transform),
    }));
  return {from: back(from), to: back(to)};
}

function reachOf(part: Part): number {
  return Math.hypot(...sizeOf(part));
}

function sizeOf({extent}: Part): readonly [width: number, height: number] {
  return [
    Math.max(extent.right - extent.left, 1),
    Math.max(extent.bottom - extent.top, 1),
  ];
}
