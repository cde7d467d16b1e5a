import {Node, type NodeProps} from '@motion-canvas/2d';
import {
  all,
  delay,
  easeInOutCubic,
  type ThreadGenerator,
} from '@motion-canvas/core';
import type {LatexOptions} from '../../math/write/pen.ts';
import type {Step} from '../../math/step/step.ts';
import type {Equation} from '../../math/term/term.ts';
import type {EvaluationPoint} from '../../math/value/point.ts';
import {type Palette, size, time} from '../../theme.ts';
import {travelTime} from '../pace/film.ts';
import {type Box, boxAround, union} from '../../box.ts';
import type {Band} from '../layout/bands.ts';
import type {Caption} from '../type/Caption.ts';
import {claim} from '../type/claim.ts';
import {compose, type Composition} from '../layout/composition.ts';
import type {Arrangement} from '../layout/equationLayout.ts';
import {
  belongs,
  comingIn,
  type Departure,
  equationsAfter,
  flight,
  groupOf,
  newWaves,
  paced,
  type PerformOptions,
  routeOf,
  runWaves,
  type Schedule,
  scheduleFor,
  waveOf,
} from './moves.ts';
import type {Part} from '../type/Part.ts';
import {partFor} from './partFor.ts';
import {requiredPoint} from './requiredPoint.ts';
import {comingsOf, motionOf, phasesIn} from './comings.ts';
import {WHOLE} from './passing.ts';
import {write} from './partMotion.ts';

export type {Departure, PerformOptions} from './moves.ts';

export interface BoardProps extends NodeProps {
  readonly band: Band;
  /**
   * The point at which its equations hold; none for equations of an author's
   * own, whose symbols have values.
   */
  readonly point?: EvaluationPoint;
  readonly palette: Palette;
  readonly latex?: LatexOptions;
  /** Says the caption of a step while it is performed. */
  readonly caption?: Caption;
}

/**
 * The workbench: equations whose parts are addressed by id and moved by the
 * provenance of the derivation's steps. Each equation is verified before it is
 * shown. Its origin is the middle of its band.
 */
export class Board extends Node {
  public equations: readonly Equation[] = [];

  private readonly network: EvaluationPoint | undefined;
  private readonly parts = new Map<string, Part>();
  private band: Band;
  private readonly palette: Palette;
  private readonly latex: LatexOptions;
  public readonly caption: Caption | undefined;
  private arrangement: Arrangement = {em: size.formula};
  private places: readonly Equation[] | undefined;
  private composition: Composition = {em: size.formula, pieces: new Map()};

  public constructor(props: BoardProps) {
    const {band, point, palette, latex = {}, caption, ...others} = props;
    super({y: band.y, ...others});
    this.network = point;
    this.band = band;
    this.palette = palette;
    this.latex = latex;
    this.caption = caption;
  }

  /** The point at which its equations hold. */
  public get point(): EvaluationPoint {
    return requiredPoint(this.network);
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
   * Reserves room for later equations: from the next move on, a part with the
   * id of one stands where that equation will stand. Several of the same id are
   * the forms that an equation takes on its way.
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
    yield* this.rearrange(equations, new Map(), paced(options));
  }

  /**
   * Performs a step on its initial equations. Parts that stay travel to their
   * new places in one move, merging parts run together, new parts are written
   * or fly in, and removed ones fade.
   */
  public *perform(step: Step, options: PerformOptions = {}): ThreadGenerator {
    const next = equationsAfter(this.equations, step);
    yield* all(
      this.rearrange(next, step.provenance, paced(options)),
      ...(this.caption ? [this.caption.say(step.caption)] : []),
    );
  }

  /** Moves to another band and fits its equations to it, in one slow move. */
  public *turnTo(
    band: Band,
    duration: number = time.glide,
    arrangement: Partial<Arrangement> = {},
  ): ThreadGenerator {
    this.band = band;
    yield* all(
      this.y(band.y, duration, easeInOutCubic),
      this.rearrange(this.equations, new Map(), {duration, arrangement}),
    );
  }

  /** Brings in parts that a step has left for later, written or flying. */
  public *bringIn(
    ids: readonly string[],
    options: PerformOptions = {},
  ): ThreadGenerator {
    const {departures, duration = travelTime()} = options;
    const {flying, written} = comingIn(this.composition, ids, options);
    const parts = written.map(id => this.parts.get(id)!);
    const schedule = scheduleFor(flying, this.composition, options);
    yield* all(
      ...flying.map(id => this.flyIn(id, departures!, schedule)),
      write(parts, duration / 2, duration),
    );
  }

  /**
   * The box around everything that an id draws, in its layout place, in the
   * board's coordinates.
   */
  public boxOf(id: string): Box {
    return union(this.partsOf(id).map(part => part.homeBox()))!;
  }

  /** The places of everything on the board. */
  public get layout(): Composition {
    return this.composition;
  }

  /** Those that a later equation will take, in the room reserved for it. */
  public layoutOf(equation: Equation): Composition {
    return this.composed([equation], this.arrangement, this.places);
  }

  /** Pixels per em of the equations on the board. */
  public get em(): number {
    return this.composition.em;
  }

  /** The area that it may fill, in pixels. */
  public get space(): Omit<Band, 'y'> {
    return this.band;
  }

  /** Pixels per em that equations would have on the board. */
  public emOf(
    equations: readonly Equation[],
    arrangement: Partial<Arrangement> = {},
  ): number {
    return this.composed(equations, {...this.arrangement, ...arrangement}).em;
  }

  /** Whether the board draws something under this id. */
  public has(id: string): boolean {
    return this.composition.pieces.has(id);
  }

  /** The box around everything on the board. */
  public extent(): Box {
    const boxes = Array.from(this.parts.values(), part => part.homeBox());
    return union(boxes) ?? boxAround([0, 0], 0, 0);
  }

  /** Fades the drawings of the ids, or everything, to a strength. */
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
    equations.forEach(equation => claim('The board', equation, this.network));
    this.equations = equations;
    this.composition = this.composed(equations, this.arrangement, this.places);
  }

  private composed(
    equations: readonly Equation[],
    arrangement: Arrangement,
    places?: readonly Equation[],
  ): Composition {
    return compose(equations, this.band, arrangement, this.latex, places);
  }

  private place(id: string): Part {
    const {em, pieces} = this.composition;
    const part = partFor(pieces.get(id)!, em, this.palette);
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
    const waves = newWaves(options);
    const comings = comingsOf(this.composition, provenance, before, id =>
      this.place(id),
    );
    const flying = comings
      .filter(({stays, piece}) => !stays && !belongs(piece.ids, options.later))
      .map(({id}) => id);
    const schedule = scheduleFor(flying, this.composition, options);
    const phases = phasesIn(comings);
    for (const coming of comings) {
      const phase = phases.get(coming.piece.ids[0] ?? '') ?? WHOLE;
      const fly = () => this.flyIn(coming.id, options.departures!, schedule);
      const motion = motionOf(coming, {phase, fly}, options);
      const wave = waveOf(waves, coming.piece.ids, options);
      if (motion) {
        wave.motions.push(motion);
      } else {
        wave.written.push(coming.part);
      }
    }
    const used = new Set(comings.flatMap(({sources}) => sources));
    const gone = [...before.values()].filter(part => !used.has(part));
    const wait = before.size > 0 ? duration / 2 : 0;
    yield* all(
      ...gone.map(part => part.strength(0, duration / 2)),
      runWaves(waves, wait, options),
    );
    before.forEach(part => part.remove());
  }

  /** All parts of a group set off together, small, and grow on the way. */
  private flyIn(
    id: string,
    departures: ReadonlyMap<string, Departure>,
    schedule: Schedule,
  ): ThreadGenerator {
    const route = routeOf(id, this.composition, departures, this.position());
    const group = groupOf(this.composition.pieces.get(id)!.ids, departures)!;
    const {wait, duration} = schedule.timingOf(group);
    return delay(wait, flight(this.parts.get(id)!, route, duration));
  }
}
