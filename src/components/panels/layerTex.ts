import type {Law} from '../../math/formula/laws.ts';

/** The layer of a law's numbers, in TeX, such as ℓ = 1. */
export function layerTex(law: Law, layer: number, last: number): string {
  return law === 'outputDelta' ? `L = ${last}` : `\\ell = ${layer}`;
}
