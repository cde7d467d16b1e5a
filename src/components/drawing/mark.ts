import type {Box, Point} from '../../box.ts';
import type {Lettering} from '../../drawn.ts';

/** A part of a component's current drawing, in the component's coordinates. */
export type Mark = Line | Plate | Disc | Text | Glyphs | Dots;

/** Colour on a shape; several inks lie on it in the given order. */
export interface Ink {
  readonly color: string;
  /** From 0, none, to 1. */
  readonly alpha: number;
  /**
   * Width of a stroke along the shape's edge, in pixels; the shape is filled if
   * left out.
   */
  readonly width?: number;
  /** Lengths of dashes and gaps, in pixels. */
  readonly dash?: readonly number[];
  /** For a line of one stroke: whether it fades out to its end. */
  readonly fades?: boolean;
  /**
   * The distance outside a disc's edge at which it is drawn: light around it or
   * in it, which nobody reads.
   */
  readonly beyond?: number;
}

interface Inked {
  readonly inks: readonly Ink[];
}

/** Open lines, to be stroked. */
export interface Line extends Inked {
  readonly kind: 'line';
  /** A person's name for it; light around something has none. */
  readonly name?: string;
  readonly strokes: readonly Stroke[];
}

/** The start of a line, and its further points. */
export type Stroke = readonly [Bend, ...Bend[]];

/**
 * The end of a straight piece or, with a control point, of a quadratic Bézier
 * curve.
 */
interface Bend {
  readonly to: Point;
  readonly control?: Point;
}

/** A rectangle: a frame around something, or its ground. */
export interface Plate extends Inked {
  readonly kind: 'plate';
  readonly name: string;
  readonly box: Box;
  /** The radius of its corners, in pixels. */
  readonly round: number;
}

export interface Disc extends Inked {
  readonly kind: 'disc';
  readonly name: string;
  readonly center: Point;
  readonly radius: number;
  /** Whether it only frames something, so that no line ends at it. */
  readonly framing?: boolean;
}

interface Read extends Pick<
  Lettering,
  'em' | 'formula' | 'whole' | 'row' | 'says'
> {
  readonly color: string;
  readonly alpha: number;
  readonly reads: Lettering['kind'];
}

/** Text in the typeface. */
interface Text extends Read {
  readonly kind: 'text';
  /**
   * The room reserved for it, such as cells of equal width; around its ink if
   * left out.
   */
  readonly box?: Box;
  readonly smallest: number;
  readonly runs: readonly Run[];
}

/** Characters set in one go. */
export interface Run {
  readonly text: string;
  /** On the baseline. */
  readonly at: Point;
  /** In CSS notation. */
  readonly font: string;
  readonly align: 'left' | 'center' | 'right';
  /** Extra space between letters, in pixels. */
  readonly spacing?: number;
}

/** Outlines of a typeset formula. */
interface Glyphs extends Read {
  readonly kind: 'glyphs';
  readonly path: () => Path2D;
  /** The groups that a reader sees as single things. */
  readonly groups: () => readonly GlyphsRead[];
}

/** Glyphs that stand close together, in the coordinates of the mark. */
export interface GlyphsRead extends Pick<
  Lettering,
  'name' | 'box' | 'smallest'
> {
  readonly glyphs: NonNullable<Lettering['glyphs']>;
}

/** Dots that stand for omitted parts. */
interface Dots extends Read {
  readonly kind: 'dots';
  readonly name: string;
  readonly at: readonly Point[];
  readonly radius: number;
}

/** A line from point to point. */
export function straight(from: Point, ...others: readonly Point[]): Stroke {
  return [{to: from}, ...others.map(to => ({to}))];
}
