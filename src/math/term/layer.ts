/**
 * A layer with a name instead of a number: the last one, or any ℓ and its
 * neighbours.
 */
export type SymbolicLayer = 'L' | 'ℓ' | 'ℓ+1' | 'ℓ-1';

/** The layer of a symbol; 0 is the input. */
export type Layer = number | SymbolicLayer;

/**
 * The number of a layer.
 *
 * @param last - L, the index of the last layer.
 * @param ell - The value of ℓ here; needed for ℓ, ℓ+1 and ℓ−1.
 */
export function resolveLayer(
  layer: Layer,
  last: number,
  ell: number | undefined,
): number {
  if (typeof layer === 'number') {
    return layer;
  }
  if (layer === 'L') {
    return last;
  }
  if (ell === undefined) {
    throw new RangeError(
      `The layer ${layer} has no value here. Say which layer ℓ stands for.`,
    );
  }
  return ell + offsets[layer];
}

/** A layer as a part of an id. */
export function layerSlug(layer: Layer): string {
  return typeof layer === 'number' ? String(layer) : slugs[layer];
}

const offsets: Readonly<Record<'ℓ' | 'ℓ+1' | 'ℓ-1', number>> = {
  ℓ: 0,
  'ℓ+1': 1,
  'ℓ-1': -1,
};

const slugs: Readonly<Record<SymbolicLayer, string>> = {
  L: 'L',
  ℓ: 'l',
  'ℓ+1': 'l_plus_1',
  'ℓ-1': 'l_minus_1',
};
