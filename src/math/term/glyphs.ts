import type {Layer, SymbolicLayer} from './layer.ts';
import type {Letter} from './variable.ts';

/** How letters are written in LaTeX. */
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
};

/** A layer without its parentheses. */
export function layerLatex(layer: Layer): string {
  return typeof layer === 'number' ? String(layer) : layersLatex[layer];
}

/** Digits and signs as superscripts of Unicode. */
export function raise(text: string): string {
  return text.replaceAll(/./gu, sign => superscripts[sign] ?? sign);
}

/** Digits and letters of indices as subscripts of Unicode. */
export function lower(text: string): string {
  return text.replaceAll(/./gu, sign => subscripts[sign] ?? sign);
}

const layersLatex: Readonly<Record<SymbolicLayer, string>> = {
  L: 'L',
  ℓ: '\\ell',
  'ℓ+1': '\\ell+1',
  'ℓ-1': '\\ell-1',
};

const superscripts: Readonly<Record<string, string>> = {
  ...digitsAs('⁰¹²³⁴⁵⁶⁷⁸⁹'),
  '-': '⁻',
  '+': '⁺',
  '(': '⁽',
  ')': '⁾',
  L: 'ᴸ',
  ℓ: 'ˡ',
};

const subscripts: Readonly<Record<string, string>> = {
  ...digitsAs('₀₁₂₃₄₅₆₇₈₉'),
  i: 'ᵢ',
  j: 'ⱼ',
  k: 'ₖ',
};

function digitsAs(signs: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Array.from(signs, (sign, digit) => [String(digit), sign]),
  );
}
