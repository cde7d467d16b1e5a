import type {NodeProps} from '@motion-canvas/2d';
import {createSignal} from '@motion-canvas/core';
import {Drawing} from '../drawing/Drawing.ts';
import type {Mark} from '../drawing/mark.ts';
import type {EdgeId} from '../../network/mapIds.ts';
import {type Palette, stroke} from '../../theme.ts';
import {
  type Box,
  type Point,
  pointAt,
  scaledAround,
  stretchInside,
} from '../../box.ts';
import type {MapLabel} from './plan/mapLabels.ts';
import type {MapLayout, PlacedEdge} from './plan/mapLayout.ts';
import type {MapLayouts} from './plan/mapLayouts.ts';
import {Plate} from '../type/Plate.ts';
import type {Symbol} from '../type/Symbol.ts';
import {edgeLabel} from './edgeLabel.ts';
import {edgeMarks} from './edgeMarks.ts';
import {endOf, type JoinedNode} from './plan/edgeEnd.ts';
import {labelGap} from './plan/labelGap.ts';

export interface MapEdgeProps extends Omit<NodeProps, 'id'> {
  readonly id: EdgeId;
  /** The two nodes of the edge. */
  readonly joins: readonly [source: JoinedNode, target: JoinedNode];
  readonly label: MapLabel | undefined;
  readonly layouts: MapLayouts;
  readonly palette: Palette;
}

/**
 * An edge of the map. Its label rests in a gap of the line; light runs back
 * along it in the error's colour, pulses run forward in the activation's.
 */
export class MapEdge extends Drawing {
  /** From dimmed to focused; scales the line and its label. */
  public readonly strength = createSignal(1);
  /** The drawn share of the line from its source, 0 to 1. */
  public readonly drawn = createSignal(1);
  /**
   * The share that the error's light has covered, from the target back to the
   * source.
   */
  public readonly lit = createSignal(0);
  /**
   * The brightness of the light; lowering it puts the light out in its place.
   */
  public readonly shine = createSignal(1);
  /** The brightness of the light at the target and at the source. */
  public readonly arriving = createSignal(1);
  public readonly leaving = createSignal(1);
  /**
   * The share that a forward pulse has covered; nothing shows at 0 and at 1.
   */
  public readonly pulse = createSignal(0);
  /**
   * The share that a change has covered, from the source; it stays in the
   * activation's colour.
   */
  public readonly carried = createSignal(0);
  /** A colour that links the edge with something else, and how far it shows. */
  public readonly tint = createSignal<string | undefined>(undefined);
  public readonly tinted = createSignal(0);
  /** The line's width; another when it shows the size of a weight. */
  public readonly width = createSignal<number>(stroke.edge);
  /** The width of the light; another when it shows the size of a gradient. */
  public readonly lightWidth = createSignal<number>(stroke.traced);
  public readonly labelShown = createSignal(1);
  /** The scale of the label, if it has room to grow. */
  public readonly stress = createSignal(1);
  /** The number below the label's symbol. */
  public readonly value = createSignal('');
  /**
   * The width of the number that the label is kept open for, in pixels; the
   * number at rest always fits.
   */
  public readonly room = createSignal(0);
  /** Whether the edge is in focus, 0 to 1; crowded labels show only then. */
  public readonly spoken = createSignal(0);

  /**
   * The label's box at a scale, as far as it grows, and kept open for a number
   * of this width, in pixels.
   */
  public readonly stressedPlace: (
    times: number,
    room: number,
  ) => Box | undefined;

  /** Whether its label hides the lines below it. */
  public readonly hasPlate: boolean;

  private readonly id: EdgeId;
  private readonly ends: () => readonly [start: Point, end: Point];
  private readonly gap: () => Box | undefined;
  private readonly labelEm: () => number;
  private readonly labelVisible: () => number;
  private valueVisible = () => 0;
  private readonly palette: Palette;
  private readonly open: PlacedEdge['open'];
  private readonly mayGrow: boolean;
  private symbol: Symbol | undefined;

  public constructor({
    id,
    joins: [source, target],
    label,
    layouts,
    palette,
    ...props
  }: MapEdgeProps) {
    super(props);
    const {wide, small, shrunk} = layouts;
    const [from, to] = [wide.edges.get(id)!, small.edges.get(id)!];
    this.id = id;
    this.palette = palette;
    [this.open, this.mayGrow] = [from.open, !from.crowded];
    this.hasPlate = from.crowded || to.crowded;
    const start = endOf(source, [from.start, to.start], layouts);
    const end = endOf(target, [from.end, to.end], layouts);
    this.ends = () => [start(), end()];
    this.stressedPlace = (times, room) =>
      labelGap([from, to], {
        shrunk: shrunk(),
        shifts: [source.shift(), target.shift()],
        times: this.grows(times),
        room,
      });
    this.gap = () => this.stressedPlace(this.stress(), this.room());
    this.labelEm = () =>
      wide.weightEm + (small.weightEm - wide.weightEm) * shrunk();
    this.labelVisible = () => {
      const rest = (place: PlacedEdge) => (place.crowded ? this.spoken() : 1);
      const [wideRest, smallRest] = [rest(from), rest(to)];
      return this.labelShown() * (wideRest + (smallRest - wideRest) * shrunk());
    };
    if (label && from.label) {
      if (this.hasPlate) {
        const {gap: box, labelVisible: strength} = this;
        this.add(new Plate({box, color: palette.plate, strength}));
      }
      this.value(wide.texts.get(id) ?? small.texts.get(id) ?? '');
      const shows = ({values, texts}: MapLayout) =>
        values && texts.has(id) ? 1 : 0;
      const [wideShows, smallShows] = [shows(wide), shows(small)];
      const strength = () => this.labelVisible() * this.strength();
      const valueShown = () => wideShows + (smallShows - wideShows) * shrunk();
      this.valueVisible = () => this.labelVisible() * valueShown();
      const {symbol, value} = edgeLabel({
        formula: label.symbol,
        palette,
        em: wide.weightEm,
        emNow: this.labelEm,
        gap: this.gap,
        times: () => this.grows(this.stress()),
        strength,
        text: this.value,
        valueShown,
      });
      this.symbol = symbol;
      this.add([symbol, value]);
    }
  }

  /**
   * The place of the label's symbol, in the map's coordinates, and its em
   * there.
   */
  public symbolPlace(): {readonly center: Point; readonly em: number} {
    return {
      center: this.symbol
        ? [this.symbol.x(), this.symbol.y()]
        : pointAt(...this.ends(), 0.5),
      em: this.labelEm(),
    };
  }

  /**
   * The point at a share of the way from the source, in the map's coordinates.
   */
  public at(share: number): Point {
    return pointAt(...this.ends(), share);
  }

  /** The box of the label while it shows. */
  public labelBox(): Box | undefined {
    return this.labelVisible() > 0 ? this.gap() : undefined;
  }

  /** Whether the number below the label's symbol shows. */
  public get showsValue(): boolean {
    return this.valueVisible() > 0;
  }

  /**
   * The box of the label, whether it shows or not; undefined for an edge
   * without one.
   */
  public labelPlace(): Box | undefined {
    return this.gap();
  }

  private grows(times: number): number {
    return this.mayGrow ? times : 1;
  }

  /**
   * The stretch of the line that the label occupies, in shares of its length.
   */
  public labelStretch(): readonly [enter: number, leave: number] | undefined {
    const gap = this.gap();
    return gap && stretchInside(...this.ends(), gap);
  }

  protected marks(): readonly Mark[] {
    return edgeMarks({
      id: this.id,
      ends: this.ends(),
      open: this.open,
      gap: this.openGap(),
      strength: this.strength(),
      drawn: this.drawn(),
      width: this.width(),
      lit: this.lit(),
      shine: this.shine(),
      arriving: this.arriving(),
      leaving: this.leaving(),
      lightWidth: this.lightWidth(),
      pulse: this.pulse(),
      carried: this.carried(),
      tint: this.tint(),
      tinted: this.tinted(),
      palette: this.palette,
    });
  }

  /** The gap of the label; it opens as the label shows. */
  private openGap(): Box | undefined {
    const open = Math.min(1, OPENING * this.labelVisible());
    const gap = open > 0 ? this.gap() : undefined;
    return gap && scaledAround(gap, open);
  }
}

/** A label's gap opens so many times as fast as the label appears. */
const OPENING = 2.5;
