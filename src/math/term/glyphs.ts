import type {Layer, SymbolicLayer} from './layer.ts';
import type {FunctionName} from './term.ts';
import type {Letter} from './variable.ts';

/** How letters and functions are written in LaTeX. */
export const lettersLatex: Readonly<Record<Letter | FunctionName, string>> = {
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
  σ: '\\sigma',
  Φ: '\\Phi',
  φ: '\\varphi',
  ln: '\\ln',
  exp: '\\exp',
  square: '',
  tanh: '\\tanh',
  relu: '\\operatorname{relu}',
  'leaky-relu': '\\operatorname{leaky\\,relu}',
  elu: '\\operatorname{elu}',
  softplus: '\\operatorname{softplus}',
  silu: '\\operatorname{silu}',
  gelu: '\\operatorname{gelu}',
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
