import type {Box, Point} from '../../box.ts';
import type {Lettering} from '../../drawn.ts';

/** A thing that a component draws at this moment, in its own coordinates. */
export type Mark = Line | Plate | Disc | Text | Glyphs | Dots;

/** Colour laid on a shape; several lie on it in the order that they are given in. */
export interface Ink {
  readonly color: string;
  /** From 0, none, to 1. */
  readonly alpha: number;
  /** Of a stroke along the shape's edge, in pixels; the shape is filled if left out. */
  readonly width?: number;
  /** Dashes and the gaps between them, in pixels. */
  readonly dash?: readonly number[];
  /** Of a line of one stroke: whether it is clear where the stroke ends. */
  readonly fades?: boolean;
  /** How far outside a disc's own edge it is laid: light around it or in it, which nobody reads. */
  readonly beyond?: number;
}

interface Inked {
  readonly inks: readonly Ink[];
}

/** Open lines, to be stroked. */
export interface Line extends Inked {
  readonly kind: 'line';
  /** What a person would call it; light around something has no name. */
  readonly name?: string;
  readonly strokes: readonly Stroke[];
}

/** Where a line begins, and what it goes on to. */
export type Stroke = readonly [Bend, ...Bend[]];

/** The end of a straight piece, or with a control point, of a quadratic Bézier curve. */
interface Bend {
  readonly to: Point;
  readonly control?: Point;
}

/** A rectangle: a frame around something, or what it stands on. */
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
  /** Whether something stands in it alone, which no line ends at. */
  readonly framing?: boolean;
}

interface Read extends Pick<Lettering, 'em' | 'formula' | 'row'> {
  readonly color: string;
  readonly alpha: number;
  readonly reads: Lettering['kind'];
}

/** Type of the typeface. */
interface Text extends Read {
  readonly kind: 'text';
  readonly name: string;
  /** The room that is kept for it, such as cells of equal width; around its ink if left out. */
  readonly box?: Box;
  readonly smallest: number;
  readonly runs: readonly Run[];
}

/** Signs that are set in one go. */
export interface Run {
  readonly text: string;
  /** On the baseline. */
  readonly at: Point;
  /** As CSS has it. */
  readonly font: string;
  readonly align: 'left' | 'center' | 'right';
  /** Between letters, in pixels, beside their own. */
  readonly spacing?: number;
}

/** Outlines of a typeset formula. */
interface Glyphs extends Read {
  readonly kind: 'glyphs';
  readonly path: () => Path2D;
  /** What a reader takes for one thing each. */
  readonly groups: () => readonly Pick<
    Lettering,
    'name' | 'box' | 'smallest'
  >[];
}

/** Dots that stand for what is left out. */
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
