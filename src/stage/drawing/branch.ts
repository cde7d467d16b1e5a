import type {Box} from '../../box.ts';
import {joined, nowhere} from '../skia/bounds.ts';
import type {Mark} from './mark.ts';
import type {Reading} from '../motionCanvas/reading.ts';
import type {Style} from './style.ts';

/** The drawing of a node and its descendants. */
export interface Branch {
  readonly node: object;
  /** The parent node; undefined for a root. */
  readonly holder: object | undefined;
  /** Draws the node again on the context that recorded it. */
  readonly render: () => void;
  /** The style of the context before the node. */
  readonly style: Style;
  /** In order of drawing. */
  readonly parts: readonly Part[];
  /** A box around all of it, in pixels of the drawing. */
  readonly bounds: Box;
  /** The signals that the node itself read. */
  readonly reading: Reading;
}

/** A drawing is a list of parts, and so is the drawing of a node. */
export type Part = Mark | Branch;

export function branchOf(branch: Omit<Branch, 'bounds'>): Branch {
  const bounds = branch.parts.map(part => part.bounds).reduce(joined, nowhere);
  return {...branch, bounds};
}

export function isBranch(part: Part): part is Branch {
  return 'node' in part;
}
