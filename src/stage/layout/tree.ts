import type {Rectangle} from './rectangle.ts';
import type {StyleProperty} from './styleProperties.ts';

/** An element as far as it is laid out, whoever keeps the tree. */
export interface LaidElement {
  readonly kind: 'element';
  readonly tagName: string;
  readonly parentNode: LaidElement | null;
  readonly childNodes: readonly LaidNode[];
  /** The elements among them. */
  readonly children: readonly LaidElement[];
  readonly style: {readonly values: StyleValues};
  /** Laid out by itself: its box depends on nothing around it but the view. */
  readonly isLayoutRoot: boolean;
  /** Where the layout put it. */
  box: Rectangle;
  /** Whether the layout that it belongs to has to be made again. */
  stale: boolean;
}

/** A run of characters as far as it is laid out. */
export interface LaidText {
  readonly kind: 'text';
  readonly data: string;
  /** Where the layout put it, one box per line. */
  fragments: readonly Rectangle[];
  stale: boolean;
}

type LaidNode = LaidElement | LaidText;

/** What an element says of its own style. */
export type StyleValues = Readonly<Partial<Record<StyleProperty, string>>>;
