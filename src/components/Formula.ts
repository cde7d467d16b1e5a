import {Node, type NodeProps} from '@motion-canvas/2d';
import {
  all,
  easeInOutCubic,
  sequence,
  type SignalValue,
  type ThreadGenerator,
  tween,
} from '@motion-canvas/core';
import type {Formula as FormulaSource} from '../math/latex.ts';
import {type Palette, time} from '../theme.ts';
import {type Box, center, union} from './box.ts';
import {Part} from './Part.ts';
import {type Outline, typeset} from './typeset.ts';

export interface FormulaProps extends NodeProps {
  /** As math prints it: TeX with ids, and the role of each. */
  readonly source: FormulaSource;
  /** Pixels per em. */
  readonly em: number;
  readonly palette: Palette;
}

/** A place that a part leaves from: its middle, and its size there. */
export interface Departure {
  readonly at: readonly [number, number];
  /** The em in pixels at which the part stands there. */
  readonly em: number;
}

export interface BecomeOptions {
  /** For parts of the next formula: the parts of this one that they come from. Parts with the same id need no entry. */
  readonly origins?: ReadonlyMap<string, readonly string[]>;
  /** New parts, by the id of the group they belong to, that fly in from elsewhere. */
  readonly departures?: ReadonlyMap<string, Departure>;
  readonly duration?: number;
}

/** How high the mathematical axis, the line of fraction bars, lies over the baseline. */
const AXIS = 0.25;
/** How far a travelling part leaves the straight line, as a share of its way. */
const BEND = 0.12;

/**
 * A typeset formula whose parts are addressed by id. Its origin is the middle
 * of its width, on the axis of its fraction bars and equals signs.
 */
export class Formula extends Node {
  private parts = new Map<string, Part>();
  private ancestry = new Map<string, readonly string[]>();
  private readonly em: number;
  private readonly palette: Palette;

  public constructor({source, em, palette, ...props}: FormulaProps) {
    super(props);
    this.em = em;
    this.palette = palette;
    this.install(this.compose(source));
  }

  /** The box around every part with this id, where the layout puts them, in the formula's own coordinates. */
  public boxOf(id: string): Box {
    return homeBox(this.partsOf(id));
  }

  /** The box around the whole formula, in its own coordinates. */
  public extent(): Box {
    return homeBox([...this.parts.values()]);
  }

  /** The parts that carry an id, themselves or through what they belong to. */
  public partsOf(id: string): Part[] {
    const found = [...this.parts].filter(([leaf]) =>
      this.ancestry.get(leaf)?.includes(id),
    );
    if (found.length === 0) {
      throw new RangeError(
        `The formula has no part "${id}". It has: ${[...this.parts.keys()].join(', ')}.`,
      );
    }
    return found.map(([, part]) => part);
  }

  /** Shows or dims the named parts, or all of them, at once. */
  public setStrength(
    value: SignalValue<number>,
    ids?: readonly string[],
  ): void {
    this.select(ids).forEach(part => part.strength(value));
  }

  /** Fades the named parts, or all of them, to a strength. */
  public *fade(
    value: number,
    duration: number = time.flick,
    ids?: readonly string[],
  ): ThreadGenerator {
    yield* all(...this.select(ids).map(part => part.strength(value, duration)));
  }

  /** Writes the named parts, or all of them, from left to right. */
  public *write(
    ids?: readonly string[],
    duration: number = time.travel,
  ): ThreadGenerator {
    const parts = this.select(ids).sort(
      (one, other) => one.home[0] - other.home[0],
    );
    const each = duration / 2;
    parts.forEach(part => part.strength(0));
    yield* sequence(
      (duration - each) / Math.max(parts.length - 1, 1),
      ...parts.map(part => part.strength(1, each)),
    );
  }

  /**
   * Turns into another formula. Parts that stay travel to their new places in
   * one move, parts that merge run together, new parts are written or fly in,
   * and what is left out fades.
   */
  public *become(
    source: FormulaSource,
    {origins, departures, duration = time.travel}: BecomeOptions = {},
  ): ThreadGenerator {
    const next = this.compose(source);
    const before = new Map(this.parts);
    const motions: ThreadGenerator[] = [];
    const used = new Set<string>();
    const spent: Part[] = [];
    for (const [id, part] of next.parts) {
      const sources = origins?.get(id) ?? (before.has(id) ? [id] : []);
      const [first, ...others] = sources.flatMap(
        from => before.get(from) ?? [],
      );
      sources.forEach(from => used.add(from));
      if (first) {
        motions.push(...moves(part, first, others, duration));
        spent.push(...others);
      } else {
        motions.push(
          this.arrive(
            part,
            next.ancestry.get(id) ?? [],
            departures,
            next,
            duration,
          ),
        );
      }
    }
    const leaving = [...before]
      .filter(([id]) => !used.has(id))
      .map(([, part]) => part);
    motions.push(...leaving.map(part => part.strength(0, duration / 2)));
    this.install(next, [...spent, ...leaving]);
    yield* all(...motions);
    [...spent, ...leaving].forEach(part => part.remove());
  }

  private *arrive(
    part: Part,
    ids: readonly string[],
    departures: BecomeOptions['departures'],
    next: Composition,
    duration: number,
  ): ThreadGenerator {
    const group = ids.findLast(id => departures?.has(id));
    const departure = group === undefined ? undefined : departures?.get(group);
    if (group === undefined || !departure) {
      part.strength(0);
      // Its place opens first; then it is written into the gap.
      yield* tween(duration, value =>
        part.strength(Math.max(0, 2 * value - 1)),
      );
      return;
    }
    const members = [...next.parts].filter(([leaf]) =>
      next.ancestry.get(leaf)?.includes(group),
    );
    const [x, y] = center(homeBox(members.map(([, member]) => member)));
    const shrink = departure.em / this.em;
    part.scale(shrink);
    const from: [number, number] = [
      departure.at[0] - this.x() + (part.home[0] - x) * shrink,
      departure.at[1] - this.y() + (part.home[1] - y) * shrink,
    ];
    yield* all(
      travel(part, from, part.home, duration),
      part.scale(1, duration, easeInOutCubic),
    );
  }

  private select(ids: readonly string[] | undefined): Part[] {
    return ids ? ids.flatMap(id => this.partsOf(id)) : [...this.parts.values()];
  }

  private install(
    composition: Composition,
    staying: readonly Part[] = [],
  ): void {
    this.parts = composition.parts;
    this.ancestry = composition.ancestry;
    this.children([...staying, ...composition.parts.values()]);
  }

  private compose({tex, roles}: FormulaSource): Composition {
    const formula = typeset(tex);
    const groups = new Map<string, Outline[]>();
    const ancestry = new Map<string, readonly string[]>();
    for (const outline of formula.outlines) {
      const leaf = outline.ids.at(-1) ?? '';
      groups.set(leaf, [
        ...(groups.get(leaf) ?? []),
        centered(outline, formula.width),
      ]);
      ancestry.set(leaf, outline.ids);
    }
    const parts = new Map<string, Part>();
    for (const [leaf, outlines] of groups) {
      const role = ancestry.get(leaf)?.findLast(id => roles.has(id));
      const color = this.palette[(role && roles.get(role)) || 'foreground'];
      parts.set(leaf, new Part({outlines, em: this.em, color}));
    }
    return {parts, ancestry};
  }
}

interface Composition {
  readonly parts: Map<string, Part>;
  readonly ancestry: Map<string, readonly string[]>;
}

function centered(outline: Outline, width: number): Outline {
  const [a, b, c, d, e, f] = outline.transform;
  return {...outline, transform: [a, b, c, d, e - width / 2, f + AXIS]};
}

function homeBox(parts: readonly Part[]): Box {
  const box = union(
    parts.map(({home: [x, y], extent}) => ({
      left: x + extent.left,
      top: y + extent.top,
      right: x + extent.right,
      bottom: y + extent.bottom,
    })),
  );
  return box ?? {left: 0, top: 0, right: 0, bottom: 0};
}

/** A part takes the place of one or more earlier ones, from where they are. */
function* movesOne(part: Part, from: Part, duration: number): ThreadGenerator {
  part.strength(from.strength());
  const start: [number, number] = [from.x(), from.y()];
  yield* travel(part, start, part.home, duration);
}

function moves(
  part: Part,
  first: Part,
  others: readonly Part[],
  duration: number,
): ThreadGenerator[] {
  return [
    movesOne(part, first, duration),
    ...others.map(other =>
      all(
        travel(other, [other.x(), other.y()], part.home, duration),
        other.strength(0, duration, easeInOutCubic),
      ),
    ),
  ];
}

function travel(
  part: Part,
  [fromX, fromY]: readonly [number, number],
  [toX, toY]: readonly [number, number],
  duration: number,
): ThreadGenerator {
  const [dx, dy] = [toX - fromX, toY - fromY];
  // A level shift stays level: only flights between places are curved.
  const bend = Math.abs(dy) < 1 ? 0 : BEND;
  part.position([fromX, fromY]);
  return tween(duration, value => {
    const share = easeInOutCubic(value);
    const side = Math.sin(Math.PI * share) * bend;
    part.position([
      fromX + dx * share - dy * side,
      fromY + dy * share + dx * side,
    ]);
  });
}
