import type {Drawn} from '../drawn.ts';
import type {Network} from '../network/network.ts';

/**
 * A part as it is seen at one moment, in pixels of the frame from its top left
 * corner.
 */
export type Seen<TDrawn extends Drawn = Drawn> = TDrawn & {
  /** Stable while the node lives. */
  readonly id: string;
  /** The keys of the node that draws it and of that node's ancestors. */
  readonly owners: readonly string[];
};

export type SeenLettering = Extract<Seen, {box: unknown; em: number}>;
export type SeenLine = Extract<Seen, {kind: 'line'}>;
export type SeenDisc = Extract<Seen, {kind: 'disc'}>;
export type SeenFrame = Extract<Seen, {kind: 'frame'}>;

/** The parts shown at one moment, in order of drawing. */
export interface Glance<TSeen = Seen> {
  /** Seconds from the start of the figure. */
  readonly time: number;
  /** The beat that ends at this moment. */
  readonly beat?: string;
  readonly seen: readonly TSeen[];
}

export interface Moment extends Glance {
  /** Parts that do not move: most rules apply to these. */
  readonly resting: readonly Seen[];
}

/** A played figure, from its first frame to its last. */
export interface Showing {
  readonly moments: readonly Moment[];
  /** Seconds. */
  readonly duration: number;
  readonly frame: {readonly width: number; readonly height: number};
  /** The colour behind everything. */
  readonly ground: string;
  /** Whose numbers it has to show; nothing is read back if left out. */
  readonly network?: Network | undefined;
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

/**
 * Whether one part is drawn by a holder of the other, as a name is by its node.
 */
export function belongTogether(one: Seen, other: Seen): boolean {
  return (
    one.owners.includes(other.owners.at(-1) ?? '') ||
    other.owners.includes(one.owners.at(-1) ?? '')
  );
}
