import type {Box} from '../../box.ts';
import {joined, nowhere} from './bounds.ts';
import type {Mark} from './mark.ts';
import type {Reading} from '../motionCanvas/reading.ts';
import type {Style} from './style.ts';

/** What a node and the nodes that it holds have drawn. */
export interface Branch {
  readonly node: object;
  /** The node that holds it; undefined for one that no other holds. */
  readonly holder: object | undefined;
  /** Has the node draw again on the context that noted this. */
  readonly render: () => void;
  /** What the context was set to before. */
  readonly style: Style;
  /** In the order in which they are drawn. */
  readonly parts: readonly Part[];
  /** A box around all of it in pixels of the drawing. */
  readonly bounds: Box;
  /** What the node itself read. */
  readonly reading: Reading;
}

/** A drawing is a list of these, and so is what a node has drawn. */
export type Part = Mark | Branch;

export function branchOf(branch: Omit<Branch, 'bounds'>): Branch {
  const bounds = branch.parts.map(part => part.bounds).reduce(joined, nowhere);
  return {...branch, bounds};
}

export function isBranch(part: Part): part is Branch {
  return 'node' in part;
}
