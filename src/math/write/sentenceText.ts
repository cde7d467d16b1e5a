import {shapeText} from '../term/shape.ts';
import {type Notation, printedPiece} from './printedPiece.ts';
import type {Piece, Sentence} from './sentence.ts';
import {textOf} from './text.ts';

/** A sentence in plain Unicode for a terminal: `w⁽²⁾₁₁ moves E`. */
export function sentenceText({pieces}: Sentence): string {
  return pieces.map(pieceText).join('');
}

/** A piece of a sentence in plain Unicode. */
export function pieceText(piece: Piece): string {
  return printedPiece(piece, unicode);
}

const unicode: Notation = {
  formula: textOf,
  layer: layer => String(layer).replace('-', '−'),
  shape: shapeText,
  signs: {equals: '=', odot: '⊙', times: '⊙'},
  name: name => name,
};
