import {Node, type View2D} from '@motion-canvas/2d';
import type {Page} from '../page.ts';

/** A node for all that a scene draws, with its origin at the page's middle. */
export function pageOn(frame: View2D, {middle}: Page): Node {
  const node = new Node({position: [...middle]});
  frame.add(node);
  return node;
}
