import {Node, type NodeProps} from '@motion-canvas/2d';
import {
  all,
  easeInOutCubic,
  type ThreadGenerator,
  waitFor,
} from '@motion-canvas/core';
import type {LatexOptions} from '../math/pen.ts';
import type {Origin, Step} from '../math/step.ts';
import type {Equation} from '../math/term.ts';
import {type Palette, size, time} from '../theme.ts';
import {type Box, center, union} from './box.ts';
import type {Band} from './bands.ts';
import type {Caption} from './Caption.ts';
import {compose, type Composition, type Piece} from './composition.ts';
import type {Arrangement} from './equationLayout.ts';
import {Part} from './Part.ts';
import {fly, inherit, merge, runInto, write} from './partMotion.ts';

export interface BoardProps extends NodeProps {
  readonly band: Band;
  readonly palette: Palette;
  readonly arrangement?: Partial<Arrangement>;
  readonly latex?: LatexOptions;
  /** Says what a step does while it is performed. */
  readonly caption?: Caption;
}

/** A place that a part leaves from: its middle in the frame, and its size there. */
export interface Departure {
  readonly at: readonly [number, number];
  /** The em in pixels at which it stands there. */
  readonly em: number;
}

export interface PerformOptions {
  /** New parts that fly in from elsewhere, by the id of the part or of what it belongs to. */
  readonly departures?: ReadonlyMap<string, Departure>;
  readonly arrangement?: Partial<Arrangement>;
  /** Parts that keep their place empty until they are brought in. */
  readonly later?: readonly string[];
  readonly duration?: number;
}

/**
 * The workbench: equations whose parts are addressed by id and moved by the
 * provenance of the derivation's steps. Its origin is the middle of its band.
 */
export class Board extends Node {
  public equations: readonly Equation[] = [];

  private readonly parts = new Map<string, Part>();
  private band: Band;
  private readonly palette: Palette;
  private readonly latex: LatexOptions;
  private readonly caption: Caption | undefined;
  private arrangement: Arrangement;
  private places: readonly Equation[] | undefined;
  private composition: Composition = {em: size.formula, pieces: new Map()};

  public constructor({
    band,
    palette,
    arrangement,
    latex,
    caption,
    ...props
  }: BoardProps) {
    super({y: band.y, ...props});
    this.band = band;
    this.palette = palette;
    this.latex = latex ?? {};
    this.caption = caption;
    this.arrangement = {em: size.formula, ...arrangement};
  }

  /** Puts equations on the board at once. */
  public set(
    equations: readonly Equation[],
    arrangement: Partial<Arrangement> = {},
  ): void {
    this.arrangement = {...this.arrangement, ...arrangement};
    this.parts.forEach(part => part.remove());
    this.parts.clear();
    this.lay(equations);
    for (const id of this.composition.pieces.keys()) {
      this.place(id);
    }
  }

  /**
   * Leaves room for equations that are still to come: from the next move on,
   * whatever bears the id of one stands where it will stand.
   */
  public keepPlaces(
    equations: readonly Equation[],
    arrangement: Partial<Arrangement> = {},
  ): void {
    this.arrangement = {...this.arrangement, ...arrangement};
    this.places = equations;
  }

  /** Writes equations onto an empty board, from left to right. */
  public *write(
    equations: readonly Equation[],
    options: PerformOptions = {},
  ): ThreadGenerator {
    yield* this.rearrange(equations, new Map(), options);
  }

  /**
   * Performs a step on the equations that it starts from. Parts that stay
   * travel to their new places in one move, parts that merge run together,
   * new parts are written or fly in, and what is gone fades.
   */
  public *perform(step: Step, options: PerformOptions = {}): ThreadGenerator {
    const replaced = new Set(step.before.map(({id}) => id));
    const index = this.equations.findIndex(({id}) => replaced.has(id));
    const staying = this.equations.filter(({id}) => !replaced.has(id));
    const at = index < 0 ? staying.length : index;
    const next = [...staying.slice(0, at), ...step.after, ...staying.slice(at)];
    yield* all(
      this.rearrange(next, step.provenance, options),
      ...(this.caption ? [this.caption.say(step.caption)] : []),
    );
  }

  /** Moves to another band, and fits its equations to it, in one slow move. */
  public *turnTo(band: Band, duration: number = time.glide): ThreadGenerator {
    this.band = band;
    yield* all(
      this.y(band.y, duration, easeInOutCubic),
      this.rearrange(this.equations, new Map(), {duration}),
    );
  }

  /** Brings in parts that a step has left for later, written or flying. */
  public *bringIn(
    ids: readonly string[],
    {departures, duration = time.travel}: PerformOptions = {},
  ): ThreadGenerator {
    const chosen = [...this.composition.pieces].filter(([, piece]) =>
      ids.some(id => piece.ids.includes(id)),
    );
    const flying = chosen.filter(([, piece]) => groupOf(piece, departures));
    const written = chosen.filter(([, piece]) => !groupOf(piece, departures));
    yield* all(
      ...flying.map(([id]) => this.flyIn(id, departures!, duration)),
      write(
        written.map(([id]) => this.parts.get(id)!),
        duration / 2,
        duration,
      ),
    );
  }

  /** The box around all that an id draws, where the layout puts it, in the board's coordinates. */
  public boxOf(id: string): Box {
    const box = union(this.partsOf(id).map(part => part.homeBox()));
    return box!;
  }

  /** Pixels per em of what is on the board. */
  public get em(): number {
    return this.composition.em;
  }

  /** Whether something on the board is drawn under this id. */
  public has(id: string): boolean {
    return this.composition.pieces.has(id);
  }

  /** The box around everything on the board. */
  public extent(): Box {
    return (
      union([...this.parts.values()].map(part => part.homeBox())) ?? {
        left: 0,
        top: 0,
        right: 0,
        bottom: 0,
      }
    );
  }

  /** Fades what the ids draw, or everything, to a strength. */
  public *fade(
    value: number,
    ids?: readonly string[],
    duration: number = time.flick,
  ): ThreadGenerator {
    const parts = ids
      ? ids.flatMap(id => this.partsOf(id))
      : [...this.parts.values()];
    yield* all(...parts.map(part => part.strength(value, duration)));
  }

  private partsOf(id: string): Part[] {
    const found = [...this.composition.pieces]
      .filter(([, {ids}]) => ids.includes(id))
      .map(([leaf]) => this.parts.get(leaf)!);
    if (found.length === 0) {
      throw new RangeError(
        `Nothing on the board has the id "${id}". There are: ${[...this.parts.keys()].join(', ')}.`,
      );
    }
    return found;
  }

  private lay(equations: readonly Equation[]): void {
    this.equations = equations;
    this.composition = compose(
      equations,
      this.band,
      this.arrangement,
      this.latex,
      this.places,
    );
  }

  private place(id: string): Part {
    const {outlines, role} = this.composition.pieces.get(id)!;
    const part = new Part({
      outlines,
      em: this.composition.em,
      color: this.palette[role],
    });
    this.parts.set(id, part);
    this.add(part);
    return part;
  }

  private *rearrange(
    equations: readonly Equation[],
    provenance: Step['provenance'],
    options: PerformOptions,
  ): ThreadGenerator {
    const {arrangement, duration = time.travel} = options;
    const before = new Map(this.parts);
    this.arrangement = {...this.arrangement, ...arrangement};
    this.lay(equations);
    this.parts.clear();
    const used = new Set<Part>();
    const written: Part[] = [];
    const motions: ThreadGenerator[] = [];
    for (const [id, piece] of this.composition.pieces) {
      const part = this.place(id);
      const origin = provenance.get(id) ?? {kind: 'kept', from: [id]};
      const sources = origin.from.flatMap(from => before.get(from) ?? []);
      sources.forEach(source => used.add(source));
      const motion = this.motionOf(id, piece, origin.kind, sources, options);
      if (motion) {
        motions.push(motion);
      } else {
        written.push(part);
      }
    }
    const gone = [...before.values()].filter(part => !used.has(part));
    motions.push(...gone.map(part => part.strength(0, duration / 2)));
    motions.push(write(written, before.size > 0 ? duration / 2 : 0, duration));
    yield* all(...motions);
    before.forEach(part => part.remove());
  }

  /** How a part comes to its place; undefined when it is to be written. */
  private motionOf(
    id: string,
    piece: Piece,
    kind: Origin['kind'],
    sources: readonly Part[],
    {departures, later = [], duration = time.travel}: PerformOptions,
  ): ThreadGenerator | undefined {
    const part = this.parts.get(id)!;
    const [source] = sources;
    if (source && (kind === 'kept' || kind === 'split')) {
      source.remove();
      return inherit(part, source, duration);
    }
    if (piece.ids.some(owner => later.includes(owner))) {
      part.strength(0);
      return waitFor(0);
    }
    const arrival = groupOf(piece, departures)
      ? this.flyIn(id, departures!, duration)
      : undefined;
    if (source) {
      return arrival
        ? all(arrival, ...sources.map(from => runInto(from, part, duration)))
        : merge(part, sources, duration);
    }
    return arrival;
  }

  /** All that a group draws sets off together, small, and grows on its way. */
  private flyIn(
    id: string,
    departures: ReadonlyMap<string, Departure>,
    duration: number,
  ): ThreadGenerator {
    const part = this.parts.get(id)!;
    const group = groupOf(this.composition.pieces.get(id)!, departures)!;
    const {at, em} = departures.get(group)!;
    const [x, y] = center(this.homeBoxOf(group));
    const shrink = em / this.composition.em;
    const from: [number, number] = [
      at[0] - this.x() + (part.home[0] - x) * shrink,
      at[1] - this.y() + (part.home[1] - y) * shrink,
    ];
    return fly(part, from, shrink, duration);
  }

  private homeBoxOf(group: string): Box {
    const {em, pieces} = this.composition;
    const members = [...pieces.values()].filter(({ids}) => ids.includes(group));
    return union(members.map(({outlines}) => Part.boxOf(outlines, em)))!;
  }
}

/** The innermost group around a piece that sets off from somewhere. */
function groupOf(
  {ids}: Piece,
  departures: ReadonlyMap<string, Departure> | undefined,
): string | undefined {
  return ids.findLast(owner => departures?.has(owner));
}
