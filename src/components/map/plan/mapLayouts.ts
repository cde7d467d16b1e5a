import type {MapLayout} from './mapLayout.ts';

/** A map between two layouts. */
export interface MapLayouts {
  readonly wide: MapLayout;
  readonly small: MapLayout;
  /** The share of its way from the wide to the small layout. */
  readonly shrunk: () => number;
}
