import type {Rectangle} from './rectangle.ts';
import type {StyleProperty} from './style/styleProperties.ts';

/** An element as layout sees it, whoever owns the tree. */
export interface LaidElement {
  readonly kind: 'element';
  readonly tagName: string;
  readonly parentNode: LaidElement | null;
  readonly childNodes: readonly LaidNode[];
  /** Its child elements. */
  readonly children: readonly LaidElement[];
  readonly style: {readonly values: StyleValues};
  /** Laid out by itself: its box depends on nothing around it but the view. */
  readonly isLayoutRoot: boolean;
  /** Its box in the layout. */
  box: Rectangle;
  /** Whether its layout is out of date. */
  stale: boolean;
}

/** A run of characters as layout sees it. */
export interface LaidText {
  readonly kind: 'text';
  readonly data: string;
  /** Its boxes in the layout, one for each line. */
  fragments: readonly Rectangle[];
  stale: boolean;
}

type LaidNode = LaidElement | LaidText;

/** An element's own style. */
export type StyleValues = Readonly<Partial<Record<StyleProperty, string>>>;
