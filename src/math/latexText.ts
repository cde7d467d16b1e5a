/**
 * Plain text for the body of a LaTeX document: signs of LaTeX are escaped, raised
 * and lowered digits and the signs of formulas become commands. Letters beyond
 * Latin ones, which the document's fonts lack, become question marks.
 */
export function latexText(text: string): string {
  return text
    .replaceAll(/[\\{}$&#%_^~]/g, sign => escapes[sign] ?? `\\${sign}`)
    .replaceAll(
      /[⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ˡᴸᵀ]+/g,
      run => `\\textsuperscript{${translated(run)}}`,
    )
    .replaceAll(
      /[₀₁₂₃₄₅₆₇₈₉ᵢⱼₖ]+/g,
      run => `\\textsubscript{${translated(run)}}`,
    )
    .replaceAll(/[^\u0020-\u007e]/gu, sign => signs[sign] ?? letterOnly(sign));
}

function letterOnly(sign: string): string {
  return /^[\u00c0-\u024f]$/.test(sign) ? sign : '?';
}

function translated(run: string): string {
  return run.replaceAll(/./gu, sign => plain[sign] ?? sign);
}

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
};

const plain: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['⁰¹²³⁴⁵⁶⁷⁸⁹', '₀₁₂₃₄₅₆₇₈₉'].flatMap(digits =>
      Array.from(digits, (sign, digit) => [sign, String(digit)]),
    ),
  ),
  '⁺': '+',
  '⁻': '$-$',
  '⁽': '(',
  '⁾': ')',
  ˡ: '$\\ell$',
  ᴸ: 'L',
  ᵀ: 'T',
  ᵢ: 'i',
  ⱼ: 'j',
  ₖ: 'k',
};

const signs: Readonly<Record<string, string>> = {
  '∂': '$\\partial$',
  δ: '$\\delta$',
  ℓ: '$\\ell$',
  '−': '$-$',
  '×': '$\\times$',
  '⊙': '$\\odot$',
  '…': '\\ldots{}',
  '⋯': '$\\cdots$',
  '⋮': '$\\vdots$',
  '⋱': '$\\ddots$',
  σ: '$\\sigma$',
  Φ: '$\\Phi$',
  φ: '$\\varphi$',
};
