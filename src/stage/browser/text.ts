import {DomNode} from './node.ts';
import type {Box} from '../layout/box.ts';

/** A run of characters. */
export class DomText extends DomNode {
  readonly kind = 'text';
  readonly data: string;
  /** Where the layout put it, one box per line. */
  fragments: readonly Box[] = [];

  constructor(data: string) {
    super();
    this.data = data;
  }

  override get textContent(): string {
    return this.data;
  }
}
