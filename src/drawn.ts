import type {Box, Point} from './box.ts';

/**
 * What a drawing says of itself, for whoever looks at it without pixels. Lengths
 * are pixels in the coordinates of the node that draws it; y grows downward.
 */

/** A node that can say what it draws at this moment. */
export interface Inspectable {
  inspect(): readonly Drawn[];
}

/** A thing that a node draws by itself, without its children. */
export type Drawn = Lettering | Stretch | Disc | Enclosure;

interface Named {
  /** What a person would call it. */
  readonly name: string;
  /** A hexadecimal colour. */
  readonly color: string;
  /** From 0, not drawn, to 1. */
  readonly strength: number;
}

/** Something to read. */
export interface Lettering extends Named {
  /** A part of an equation, a name on a drawing, a number, or plain words. */
  readonly kind: 'equation' | 'label' | 'value' | 'words';
  readonly box: Box;
  /** The size of the type. */
  readonly em: number;
  /** The size of its smallest glyph, less than `em` for an index. */
  readonly smallest: number;
  /** Names the formula that it was typeset with, whose parts may lie close. */
  readonly formula?: string;
  /** Where it stands in a row of numbers. */
  readonly row?: RowPlace;
}

/** A place in a row of numbers, which is read in the order of its places. */
export interface RowPlace {
  /** Unlike that of any other row. */
  readonly key: string;
  readonly place: number;
}

/** A straight line. */
export interface Stretch extends Named {
  readonly kind: 'line';
  readonly from: Point;
  readonly to: Point;
}

/** A node of a map: a filled circle, which lines end at. */
export interface Disc extends Named {
  readonly kind: 'disc';
  readonly center: Point;
  readonly radius: number;
  readonly fill: Fill;
}

/** A box around something, or a plate, which may lie on a line. */
export interface Enclosure extends Named {
  readonly kind: 'frame';
  readonly box: Box;
  readonly fill: Fill;
}

/** What lies behind that which stands in it. */
interface Fill {
  readonly color: string;
  /** From 0 to 1, which hides what lies below. */
  readonly opacity: number;
}

/** What is fainter is not yet, or no longer, there for a viewer. */
export const LEAST_STRENGTH = 0.1;

/**
 * What of a thing is read by itself, piece by piece: no names on drawings, no
 * signs, bars and brackets.
 */
export function readingsOf(drawn: Drawn): readonly string[] {
  if (!('em' in drawn) || drawn.kind === 'label') return [];
  const {kind, name} = drawn;
  const pieces = kind === 'words' ? name.split(/\s+/) : [name];
  return pieces.filter(isRead);
}

/** Whether a piece says something by itself: signs, bars and brackets do not. */
export function isRead(piece: string): boolean {
  return /[\p{L}\p{N}]/u.test(piece);
}

/** The pieces of which there are more than there were before. */
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

/** Whether a node can say what it draws. */
export function isInspectable<TNode extends object>(
  node: TNode,
): node is TNode & Inspectable {
  return 'inspect' in node && typeof node.inspect === 'function';
}
