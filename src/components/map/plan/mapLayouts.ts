import type {MapLayout} from './mapLayout.ts';

/** A map between two layouts. */
export interface MapLayouts {
  readonly wide: MapLayout;
  readonly small: MapLayout;
  /** The share of its way from the wide to the small layout. */
  readonly shrunk: () => number;
}

/**
 * The layout in which values stand at nodes: the wide one, unless both have
 * room for them.
 */
export function valuedLayout({
  wide,
  small,
}: Pick<MapLayouts, 'wide' | 'small'>): MapLayout {
  return small.values ? small : wide;
}
