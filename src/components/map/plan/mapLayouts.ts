import type {MapLayout} from './mapLayout.ts';

/** A map on its way from one layout to another. */
export interface MapLayouts {
  readonly wide: MapLayout;
  readonly small: MapLayout;
  /** How far it is on its way from the wide to the small layout. */
  readonly shrunk: () => number;
}
