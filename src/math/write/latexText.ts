import {loweredSigns, onTheLine, raisedSigns} from './alphabets.ts';

/**
 * Plain text for the body of a LaTeX document: LaTeX's characters are escaped;
 * superscripts, subscripts and signs of formulas become commands. Letters that
 * the document's own fonts lack are passed to `\\beyond`, which it has to
 * define.
 */
export function latexText(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\\{}$&#%_^~]/g, sign => escapes[sign] ?? `\\${sign}`)
    .replaceAll(
      new RegExp(`[${raisedSigns}]+`, 'gu'),
      run => `\\textsuperscript{${translated(run)}}`,
    )
    .replaceAll(
      new RegExp(`[${loweredSigns}]+`, 'gu'),
      run => `\\textsubscript{${translated(run)}}`,
    )
    .replaceAll(/[^\u0020-\u007e\u00c0-\u017f–—‘’“”‚„]+|[×÷]/gu, otherSigns);
}

/**
 * Signs of formulas as commands, and everything between them as letters of
 * other fonts.
 */
function otherSigns(run: string): string {
  return run
    .split(formulaSign)
    .map(part => signs[part] ?? (part && `\\beyond{${breakable(part)}}`))
    .join('');
}

/**
 * Lines may break after every character of a script without spaces, but not
 * before a comma.
 */
function breakable(text: string): string {
  if (!withoutSpaces.test(text)) return text;
  const letters = [...new Intl.Segmenter().segment(text)];
  return letters
    .map(({segment, index}) =>
      index === 0 || /^\p{P}/u.test(segment)
        ? segment
        : `\\allowbreak{}${segment}`,
    )
    .join('');
}

const withoutSpaces =
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Extended_Pictographic}/u;

function translated(run: string): string {
  return onTheLine(run).replaceAll(/[−ℓ]/gu, sign => signs[sign]!);
}

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
};

const signs: Readonly<Record<string, string>> = {
  '∂': '$\\partial$',
  δ: '$\\delta$',
  ℓ: '$\\ell$',
  '−': '$-$',
  '×': '$\\times$',
  '÷': '$\\div$',
  '⊙': '$\\odot$',
  '…': '\\ldots{}',
  '⋯': '$\\cdots$',
  '⋮': '$\\vdots$',
  '⋱': '$\\ddots$',
  σ: '$\\sigma$',
  Φ: '$\\Phi$',
  φ: '$\\varphi$',
};

/** Splits a text at each sign of a formula, and keeps the sign. */
const formulaSign = new RegExp(`([${Object.keys(signs).join('')}])`, 'u');
