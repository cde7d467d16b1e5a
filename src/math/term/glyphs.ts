import type {Layer, SymbolicLayer} from './layer.ts';
import type {Letter} from './variable.ts';

/** Letters in LaTeX. */
export const lettersLatex: Readonly<Record<Letter, string>> = {
  E: 'E',
  e: 'e',
  t: 't',
  x: 'x',
  a: 'a',
  z: 'z',
  w: 'w',
  b: 'b',
  X: 'X',
  A: 'A',
  Z: 'Z',
  W: 'W',
  B: 'B',
  delta: '\\delta',
  eta: '\\eta',
  C: 'C',
};

/** A layer without its parentheses. */
export function layerLatex(layer: Layer): string {
  return typeof layer === 'number' ? String(layer) : layersLatex[layer];
}

const layersLatex: Readonly<Record<SymbolicLayer, string>> = {
  L: 'L',
  ℓ: '\\ell',
  'ℓ+1': '\\ell+1',
  'ℓ-1': '\\ell-1',
};
