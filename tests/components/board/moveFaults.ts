import type {Point} from '../../../src/box.ts';
import {time} from '../../../src/theme.ts';
import type {Part} from '../../../src/components/type/Part.ts';
import {belongs, type Look, type Moment, type Move} from './watchedMoves.ts';

/** The way in which a part reaches its place, as a viewer should see it. */
export type Coming =
  /** It travels from the place of its origin, at the same strength. */
  | 'stays'
  /** It fades into another cut of a bracket on that way. */
  | 'changes'
  /** It travels from there too, and shows when it is clear of the other. */
  | 'copies'
  /** It appears where others merge. */
  | 'meets'
  /** It flies in from elsewhere, growing. */
  | 'flies'
  /** It is written in its place. */
  | 'appears'
  /** Its place stays empty for now. */
  | 'waits';

/**
 * How each part of a move reaches its place, by its origin; without parts that
 * are faded or brought in meanwhile.
 */
export function comingsOf(move: Move): ReadonlyMap<string, Coming> {
  const {after, brought, handled} = move;
  return new Map(
    (brought ?? [...after.keys()])
      .filter(id => !handled.has(after.get(id)!))
      .map(id => [id, comingOf(move, id)]),
  );
}

function comingOf(move: Move, id: string): Coming {
  const {ids, options, brought} = move;
  const around = ids.get(id)!;
  const flies = around.some(one => options.departures?.has(one));
  if (brought) return flies ? 'flies' : 'appears';
  const hasSource = sourcesOf(move, id).length > 0;
  if (hasSource && isMoved(move, id)) return stayingOf(move, id);
  if (belongs(around, options.later)) return 'waits';
  if (flies) return 'flies';
  return hasSource ? 'meets' : 'appears';
}

function isMoved({provenance}: Move, id: string): boolean {
  const kind = provenance.get(id)?.kind ?? 'kept';
  return kind === 'kept' || kind === 'split';
}

/** The first part of a source takes its place. */
function stayingOf(move: Move, id: string): Coming {
  const [source] = sourcesOf(move, id);
  const heirs = [...move.after.keys()].filter(
    other => sourcesOf(move, other).includes(source!) && isMoved(move, other),
  );
  if (heirs[0] !== id) return 'copies';
  return move.moments[1]?.has(source!) ? 'changes' : 'stays';
}

/** The earlier parts that a part comes from. */
function sourcesOf(move: Move, id: string): readonly Part[] {
  if (move.brought) return [];
  const from = move.provenance.get(id)?.from ?? [id];
  return from.flatMap(one => move.before.get(one) ?? []);
}

/** The faults that a viewer sees in a move; empty if all is well. */
export function faultsOf(move: Move): readonly string[] {
  const {after, before, brought, moments} = move;
  const faults: string[] = [];
  const used = new Set([...after.keys()].flatMap(id => sourcesOf(move, id)));
  const tell = (id: string, found: readonly string[]) =>
    faults.push(...found.map(fault => `${id}: ${fault}`));
  for (const [id, coming] of comingsOf(move)) {
    const part = after.get(id)!;
    const sources = sourcesOf(move, id);
    tell(id, faultsOfPart(move, part, coming, sources));
    if (staying.includes(coming) || coming === 'waits') continue;
    for (const source of sources) tell(id, runsInto(move, source, part));
  }
  if (brought) return faults;
  for (const [id, part] of before) {
    if (!used.has(part)) tell(id, goes(move, part));
  }
  const known = new Set([...before.values(), ...after.values()]);
  const strangers = moments.flatMap(moment =>
    [...moment].filter(([part]) => !known.has(part)),
  );
  if (strangers.length > 0)
    faults.push(
      `shows a third: ${strangers.map(([, {reads}]) => reads).join()}`,
    );
  const last = [...moments.at(-1)!.keys()];
  if (last.length !== after.size || last.some(part => !isIn(after, part)))
    faults.push('leaves on the board what does not belong there');
  return faults;
}

const staying: readonly Coming[] = ['stays', 'changes', 'copies'];

function isIn(parts: ReadonlyMap<string, Part>, part: Part): boolean {
  return [...parts.values()].includes(part);
}

function faultsOfPart(
  move: Move,
  part: Part,
  coming: Coming,
  sources: readonly Part[],
): string[] {
  const [start, ...moments] = move.moments;
  const seen = seenOf(part, moments);
  const strengths = seen.map(({strength}) => strength);
  const faults = [...travels(seen, part.home), ...shows(seen)];
  const {at} = seen.at(-1)!;
  if (!near(at, part.home))
    faults.push(`ends at ${at.join()}, not at ${part.home.join()}`);
  if (!near(seen.at(-1)!.size, sizeOf(part)))
    faults.push('ends in another size');
  if (seen.length < moments.length) faults.push('is not there all the time');
  switch (coming) {
    case 'stays':
    case 'changes':
    case 'copies': {
      const was = start.get(sources[0]!)!;
      const [now] = seen;
      const soon = begun(move, 1);
      if (apart(now!.at, was.at) > CLOSE + soon * apart(was.at, part.home))
        faults.push('starts at another place');
      if (
        apart(now!.size, was.size) >
        CLOSE + soon * apart(was.size, sizeOf(part))
      )
        faults.push('starts in another size');
      if (was.reads && now!.reads && was.reads !== now!.reads)
        faults.push(`reads ${now!.reads}, and was ${was.reads}`);
      const others = moments.flatMap(moment => moment.get(sources[0]!) ?? []);
      if (coming === 'stays' && others.length > 0)
        faults.push('is there beside what it was');
      if (coming === 'changes') {
        const fading = [was, ...others].map(({strength}) => strength);
        if (!rises(fading.toReversed()))
          faults.push(`changes, and was still ${fading.join()} strong`);
        if (moments.at(-1)!.has(sources[0]!))
          faults.push('leaves behind what it was');
      }
      if (
        coming === 'stays'
          ? strengths.some(strength => strength !== was.strength)
          : !rises(strengths) || strengths.at(-1) !== was.strength
      )
        faults.push(`was ${was.strength} strong, and is ${strengths.join()}`);
      break;
    }
    case 'flies':
      if (!rises(strengths) || strengths.at(-1) !== 1)
        faults.push(`flies, and is ${strengths.join()} strong`);
      break;
    case 'waits':
      if (strengths.some(strength => strength !== 0))
        faults.push(`is to wait, and is ${strengths.join()} strong`);
      break;
    case 'meets':
    case 'appears':
      if (
        strengths[0]! > begun(move, BRIEFEST) ||
        strengths.at(-1) !== 1 ||
        !rises(strengths)
      )
        faults.push(`appears with strengths of ${strengths.join()}`);
      if (seen.some(({at}) => !near(at, part.home)))
        faults.push('appears, and moves');
      if (seen.some(({size}) => !near(size, sizeOf(part))))
        faults.push('appears, and grows');
      faults.push(...pops(move, strengths));
  }
  return faults;
}

/** The faults of an earlier part that has to move into a later one's place. */
function runsInto(move: Move, source: Part, part: Part): readonly string[] {
  const seen = seenOf(source, move.moments);
  if (move.handled.has(source)) return [];
  const faults = [...travels(seen, part.home), ...fades(move, source, seen)];
  const [start, ...later] = seen;
  const sizes = later.map(({size: [width, height]}) =>
    Math.hypot(width, height),
  );
  if (!rises(sizes.toReversed())) faults.push('grows as it runs into another');
  const last = later.at(-1) ?? start!;
  if (apart(last.at, part.home) > LEFT * apart(start!.at, part.home) + 1)
    faults.push('does not arrive');
  const soon = begun(move, 1) * apart(start!.at, part.home);
  if (later[0] && apart(later[0].at, start!.at) > CLOSE + soon)
    faults.push('leaves from another place');
  return faults.map(fault => `${start?.reads} ${fault}`);
}

/** The faults of an earlier part that leaves nothing behind. */
function goes(move: Move, part: Part): readonly string[] {
  const seen = seenOf(part, move.moments);
  if (move.handled.has(part)) return [];
  const [start, ...later] = seen;
  const faults = fades(move, part, seen);
  if (later.some(({at}) => !near(at, start!.at)))
    faults.push('goes, and moves');
  return faults;
}

function fades(move: Move, part: Part, seen: readonly Look[]): string[] {
  const strengths = seen.map(({strength}) => strength);
  const faults = [...shows(seen), ...pops(move, [...strengths, 0])];
  if (!rises(strengths.toReversed()))
    faults.push(`fades with strengths of ${strengths.join()}`);
  if (move.moments.at(-1)!.has(part)) faults.push('is never removed');
  return faults;
}

/**
 * Whether it keeps to its way: ever nearer, nearly straight, and there at last.
 */
function travels(seen: readonly Look[], home: Point): string[] {
  const [first, last] = [seen[0]!.at, home];
  const [dx, dy] = [last[0] - first[0], last[1] - first[1]];
  const way = Math.hypot(dx, dy);
  const faults: string[] = [];
  if (way < CLOSE) {
    if (seen.some(({at}) => !near(at, home))) faults.push('leaves its place');
    return faults;
  }
  const along = seen.map(
    ({at: [x, y]}) => ((x - first[0]) * dx + (y - first[1]) * dy) / way,
  );
  const aside = seen.map(
    ({at: [x, y]}) => Math.abs((y - first[1]) * dx - (x - first[0]) * dy) / way,
  );
  if (!rises(along)) faults.push(`turns back: ${along.join()}`);
  if (Math.max(...aside) > ASIDE * way + CLOSE) faults.push('leaves its way');
  return faults;
}

/** A part must show only itself. */
function shows(seen: readonly Look[]): string[] {
  const readings = new Set(seen.map(({reads}) => reads).filter(Boolean));
  return readings.size > 1 ? [`reads ${[...readings].join(' and ')}`] : [];
}

/** Strength that changes faster than the eye can follow. */
function pops({options, frame}: Move, strengths: readonly number[]): string[] {
  const {duration = time.travel} = options;
  const most = (STEEPEST * frame) / (duration * BRIEFEST) + 0.01;
  const leap = strengths.findIndex(
    (now, at) => at > 0 && Math.abs(now - strengths[at - 1]!) > most,
  );
  return leap < 0
    ? []
    : [`leaps from ${strengths[leap - 1]} to ${strengths[leap]}`];
}

/**
 * The largest progress at the first frame, since a move begins between frames.
 */
function begun({options, frame}: Move, share: number): number {
  const {duration = time.travel} = options;
  return 4 * Math.min(0.5, frame / (duration * share)) ** 3;
}

function seenOf(part: Part, moments: readonly Moment[]): readonly Look[] {
  return moments.flatMap(moment => moment.get(part) ?? []);
}

function sizeOf({extent}: Part): readonly [number, number] {
  return [extent.right - extent.left, extent.bottom - extent.top];
}

function near(one: Point, other: Point): boolean {
  return apart(one, other) < CLOSE;
}

function apart(one: Point, other: Point): number {
  return Math.hypot(one[0] - other[0], one[1] - other[1]);
}

function rises(values: readonly number[]): boolean {
  return values.every(
    (value, at) => at === 0 || value >= values[at - 1]! - 1e-6,
  );
}

/** The slope in the middle of a cubic easing. */
const STEEPEST = 3;

/**
 * The shortest fade of a move, as a share of it: that of the part written last.
 */
const BRIEFEST = 1 / 4;

/** In pixels. */
const CLOSE = 0.01;

/** The share of its way that may be left a frame before a part is removed. */
const LEFT = 0.1;

/**
 * The largest distance of a part from the straight line, as a share of its way.
 */
const ASIDE = 0.15;
