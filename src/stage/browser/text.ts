import {DomNode} from './node.ts';
import type {Rectangle} from '../layout/rectangle.ts';

/** A run of characters. */
export class DomText extends DomNode {
  readonly kind = 'text';
  readonly data: string;
  /** Its boxes in the layout, one for each line. */
  fragments: readonly Rectangle[] = [];

  constructor(data: string) {
    super();
    this.data = data;
  }

  override get textContent(): string {
    return this.data;
  }
}
