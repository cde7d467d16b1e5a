import type {Drawn} from '../drawn.ts';

/** A drawn thing as it is seen at one moment, in pixels of the frame from its top left corner. */
export type Seen<TDrawn extends Drawn = Drawn> = TDrawn & {
  /** Stays the same while the node lives. */
  readonly id: string;
  /** The keys of the node that draws it and of those that hold that node. */
  readonly owners: readonly string[];
};

export type SeenLettering = Extract<Seen, {box: unknown; em: number}>;
export type SeenLine = Extract<Seen, {kind: 'line'}>;
export type SeenDisc = Extract<Seen, {kind: 'disc'}>;
export type SeenFrame = Extract<Seen, {kind: 'frame'}>;

/** What a figure shows at one moment, in the order in which it is drawn. */
export interface Glance {
  /** Seconds from the start of the figure. */
  readonly time: number;
  /** The beat that ends with it. */
  readonly beat?: string;
  readonly seen: readonly Seen[];
}

export interface Moment extends Glance {
  /** What is not on its way: it is of this that most is asked. */
  readonly resting: readonly Seen[];
}

/** A figure as it passes, from its first frame to its last. */
export interface Showing {
  readonly moments: readonly Moment[];
  /** Seconds. */
  readonly duration: number;
  readonly frame: {readonly width: number; readonly height: number};
  /** The colour behind everything. */
  readonly ground: string;
}

export function isLettering(seen: Seen): seen is SeenLettering {
  return 'em' in seen;
}

export function isLine(seen: Seen): seen is SeenLine {
  return seen.kind === 'line';
}

export function isDisc(seen: Seen): seen is SeenDisc {
  return seen.kind === 'disc';
}

export function isFrame(seen: Seen): seen is SeenFrame {
  return seen.kind === 'frame';
}

/** Whether one is drawn by what holds the other, as a name by its node. */
export function belongTogether(one: Seen, other: Seen): boolean {
  return (
    one.owners.includes(other.owners.at(-1) ?? '') ||
    other.owners.includes(one.owners.at(-1) ?? '')
  );
}
