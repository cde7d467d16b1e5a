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

/** A number in LaTeX, to four significant digits. */
export function numberLatex(value: number): string {
  const {digits, power} = decimal(value);
  return power === undefined ? digits : `${digits} \\times 10^{${power}}`;
}

/**
 * A number for people: four significant digits, whole numbers as they are, a
 * true minus sign, a power of ten below a millionth or from a million.
 */
export function numberText(value: number): string {
  const {digits, power} = decimal(value);
  const text = power === undefined ? digits : `${digits}×10${raise(power)}`;
  return text.replace('-', '−');
}

interface Decimal {
  readonly digits: string;
  readonly power?: string;
}

function decimal(value: number): Decimal {
  if (!Number.isFinite(value)) {
    throw new RangeError(
      `${value} cannot be written as a number. Check the network for values that overflow.`,
    );
  }
  const size = Math.abs(value);
  if (Number.isInteger(value) && size < 1e6) {
    return {digits: String(value)};
  }
  if (size >= 1e6 || size < 1e-6) {
    const [digits = '', power = ''] = value.toExponential(3).split('e');
    return {digits, power: power.replace('+', '')};
  }
  return {digits: trimmed(value.toPrecision(4), value)};
}

/** Drops the zeros that only pad a number which four digits give exactly. */
function trimmed(text: string, value: number): string {
  return Number(text) === value && text.includes('.')
    ? text.replace(/\.?0+$/, '')
    : text;
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
