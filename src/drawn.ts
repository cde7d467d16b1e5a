import type {Box, Point} from './box.ts';

/**
 * The parts that a drawing reports, for programs that look at it without
 * pixels. Lengths are pixels in the coordinates of the node that draws; y grows
 * downward.
 */

/** A node that can report what it draws now. */
export interface Inspectable {
  inspect(): readonly Drawn[];
}

/** A part that a node draws itself, without its children. */
export type Drawn = Lettering | Stretch | Disc | Enclosure;

interface Named {
  /** A person's name for it. */
  readonly name: string;
  /** A hexadecimal colour. */
  readonly color: string;
  /** From 0, invisible, to 1. */
  readonly strength: number;
}

/** Type to read. */
export interface Lettering extends Named {
  /** A part of an equation, a name on a drawing, a number, or plain words. */
  readonly kind: 'equation' | 'label' | 'value' | 'words';
  readonly box: Box;
  /** The size of the type. */
  readonly em: number;
  /** The size of its smallest glyph; less than `em` for an index. */
  readonly smallest: number;
  /** The key of its formula, whose parts may lie close together. */
  readonly formula?: string;
  /** The number of outlines in the complete formula. */
  readonly whole?: number;
  /** Its place in a row of numbers. */
  readonly row?: RowPlace;
  /** The sentence that it is a word of, in plain text. */
  readonly says?: string;
  /** Its outlines, if it is typeset. */
  readonly glyphs?: readonly SetGlyph[];
}

/** A glyph or a bar in the box of its lettering; lengths in em. */
export interface SetGlyph {
  /** Its character; none for a bar. */
  readonly char?: string;
  /** Its start and its baseline, from the left and top of that box. */
  readonly at: Point;
  /** 1, or less for an index. */
  readonly size: number;
  /** From the left and the top of that box. */
  readonly box: Box;
}

/** A place in a row of numbers. The row is read in the order of its places. */
export interface RowPlace {
  /** Unique to the row. */
  readonly key: string;
  readonly place: number;
}

/** A straight line. */
export interface Stretch extends Named {
  readonly kind: 'line';
  readonly from: Point;
  readonly to: Point;
}

/** A node of a map: a filled circle, where lines end. */
export interface Disc extends Named {
  readonly kind: 'disc';
  readonly center: Point;
  readonly radius: number;
  readonly fill: Fill;
}

/** A box around other parts, or a plate, which may lie on a line. */
export interface Enclosure extends Named {
  readonly kind: 'frame';
  readonly box: Box;
  readonly fill: Fill;
}

/** The fill behind the content of a box. */
interface Fill {
  readonly color: string;
  /** From 0 to 1; it hides what lies below. */
  readonly opacity: number;
}

/** A fainter part is not visible to a viewer yet, or no longer. */
export const LEAST_STRENGTH = 0.1;

/**
 * The pieces of a part that are read one by one, without names on drawings,
 * signs, bars and brackets.
 */
export function readingsOf(drawn: Drawn): readonly string[] {
  if (!('em' in drawn) || drawn.kind === 'label') return [];
  const {kind, name} = drawn;
  const pieces = kind === 'words' ? name.split(/\s+/) : [name];
  return pieces.filter(isRead);
}

/** Whether a piece is read by itself; signs, bars and brackets are not. */
export function isRead(piece: string): boolean {
  return /[\p{L}\p{N}]/u.test(piece);
}

/** The pieces that occur more often than before. */
export function added(
  now: readonly string[],
  before: readonly string[],
): readonly string[] {
  const left = new Map<string, number>();
  for (const piece of before) left.set(piece, (left.get(piece) ?? 0) + 1);
  return now.filter(piece => {
    const count = left.get(piece) ?? 0;
    left.set(piece, count - 1);
    return count <= 0;
  });
}

/** Whether a node can report what it draws. */
export function isInspectable<TNode extends object>(
  node: TNode,
): node is TNode & Inspectable {
  return 'inspect' in node && typeof node.inspect === 'function';
}
