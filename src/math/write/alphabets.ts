/**
 * The superscripts and subscripts of Unicode, each beside its plain character.
 */
const RAISED = pairs('0123456789−+()LℓTijkmnptx', '⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺⁽⁾ᴸˡᵀⁱʲᵏᵐⁿᵖᵗˣ');
const LOWERED = pairs('0123456789−+()ijkmnptx', '₀₁₂₃₄₅₆₇₈₉₋₊₍₎ᵢⱼₖₘₙₚₜₓ');

/** The characters of an exponent. */
export const exponentSigns = raise('−0123456789');
/** All superscripts, and all subscripts. */
export const raisedSigns = [...RAISED.values()].join('');
export const loweredSigns = [...LOWERED.values()].join('');

/**
 * Digits and signs as superscripts of Unicode, with a hyphen as a minus; other
 * characters stay.
 */
export function raise(text: string): string {
  return exchanged(text.replaceAll('-', '−'), RAISED);
}

/**
 * Digits and letters of indices as subscripts of Unicode; other characters
 * stay.
 */
export function lower(text: string): string {
  return exchanged(text.replaceAll('-', '−'), LOWERED);
}

/** Superscripts and subscripts as plain characters; others stay. */
export function onTheLine(text: string): string {
  return exchanged(text, ON_THE_LINE);
}

const ON_THE_LINE = new Map(
  [...RAISED, ...LOWERED].map(([plain, sign]) => [sign, plain]),
);

function pairs(plain: string, signs: string): ReadonlyMap<string, string> {
  const written = Array.from(signs);
  return new Map(Array.from(plain, (sign, at) => [sign, written[at]!]));
}

function exchanged(text: string, signs: ReadonlyMap<string, string>): string {
  return text.replaceAll(/./gu, sign => signs.get(sign) ?? sign);
}
