/** A word of a caption: plain text, or a formula in TeX with what touches it. */
export type CaptionWord =
  | {readonly kind: 'text'; readonly text: string}
  | {readonly kind: 'formula'; readonly tex: string; readonly after: string};

/**
 * The words of a caption as math writes it, with formulas in Unicode such as
 * w⁽²⁾₁₁ or ∂E/∂e turned into TeX, since no text face has all their signs.
 */
export function captionWords(caption: string): readonly CaptionWord[] {
  return caption
    .split(/\s+/)
    .filter(Boolean)
    .map((word, index, words): CaptionWord => {
      const [, body = '', after = ''] = /^(.*?)([.,:;?!]*)$/.exec(word) ?? [];
      return isFormula(body) && !isArticle(word, words[index - 1])
        ? {kind: 'formula', tex: texOf(body), after}
        : {kind: 'text', text: word};
    });
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾⁺⁻ᴸˡᵀ';
const RAISED_TEX = '0123456789()+-'
  .split('')
  .concat('L', '\\ell ', '\\mathsf{T}');
const LOWERED = '₀₁₂₃₄₅₆₇₈₉ᵢⱼₖ';
const LOWERED_TEX = '0123456789ijk'.split('');
const SIGNS: Readonly<Record<string, string>> = {
  '∂': '\\partial ',
  δ: '\\delta ',
  '⊙': '\\odot ',
  ℓ: '\\ell ',
  '·': '\\cdot ',
  Σ: '\\Sigma ',
};

const RUNS = new RegExp(`([${RAISED}]+)|([${LOWERED}]+)|(.)`, 'gu');

/** “A” at the start of a sentence is no matrix. */
function isArticle(word: string, before: string | undefined): boolean {
  return word === 'A' && (before === undefined || /[.:?!]$/.test(before));
}

function isFormula(word: string): boolean {
  return (
    new RegExp(`[${RAISED}${LOWERED}∂δ⊙ℓ·Σ]`, 'u').test(word) ||
    /^(?:[EWBAZX]|[zwb])$/.test(word)
  );
}

function texOf(word: string): string {
  return [...word.matchAll(RUNS)]
    .map(([, raised, lowered, sign]) => {
      if (raised) return `^{${spelled(raised, RAISED, RAISED_TEX)}}`;
      if (lowered) return `_{${spelled(lowered, LOWERED, LOWERED_TEX)}}`;
      return SIGNS[sign!] ?? sign;
    })
    .join('');
}

function spelled(run: string, signs: string, tex: readonly string[]): string {
  return run.replaceAll(/./gu, sign => tex[signs.indexOf(sign)] ?? sign);
}
