import {DomNode, markStale} from './node.ts';
import type {Rectangle} from '../layout/rectangle.ts';

/** A run of characters. */
export class DomText extends DomNode {
  readonly kind = 'text';
  data: string;
  readonly nodeType = 3;
  readonly nodeName = '#text';
  readonly tagName = '#text';
  /** Its boxes in the layout, one for each line. */
  fragments: readonly Rectangle[] = [];

  constructor(data: string) {
    super();
    this.data = data;
  }

  override get textContent(): string {
    return this.data;
  }

  override set textContent(text: string) {
    this.data = text;
    this.stale = true;
    if (this.parentNode) markStale(this.parentNode);
  }
}
