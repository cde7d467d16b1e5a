import {layerLatex} from '../term/glyphs.ts';
import {inlineLatex} from './latexInline.ts';
import {latexText} from './latexText.ts';
import type {Piece, Sentence} from './sentence.ts';
import {pieceText} from './sentenceText.ts';

/** A sentence in the body of a LaTeX document, with its symbols set as mathematics. */
export function sentenceLatex(sentence: Sentence): string {
  return sentenceWithin(sentence, latexText, tex => `$${tex}$`);
}

/**
 * A sentence in a document with two notations, for words and for formulas.
 *
 * @param words - Writes plain words.
 * @param formula - Writes a formula, given in LaTeX.
 */
export function sentenceWithin(
  {pieces}: Sentence,
  words: (text: string) => string,
  formula: (tex: string) => string,
): string {
  return pieces
    .map(piece => {
      const tex = pieceLatex(piece);
      return tex === undefined ? words(pieceText(piece)) : formula(tex);
    })
    .join('');
}

/** The LaTeX of a formula; undefined for words. */
function pieceLatex(piece: Piece): string | undefined {
  switch (piece.kind) {
    case 'term':
    case 'form':
      return inlineLatex(piece.term).join(' ');
    case 'equation': {
      const {left, right} = piece.equation;
      return [...inlineLatex(left), '=', ...inlineLatex(right)].join(' ');
    }
    case 'layer':
      return layerLatex(piece.layer);
    case 'sign':
      return piece.sign === 'equals' ? '=' : '\\odot';
    case 'text':
    case 'count':
    case 'name':
    case 'shape':
      return undefined;
  }
}
