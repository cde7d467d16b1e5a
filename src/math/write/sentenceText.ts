import {shapeText} from '../term/shape.ts';
import type {Layer} from '../term/layer.ts';
import type {Piece, Sentence, SentenceSign} from './sentence.ts';
import {textOf} from './text.ts';

/** A sentence in plain Unicode for a terminal: `w⁽²⁾₁₁ moves E`. */
export function sentenceText({pieces}: Sentence): string {
  return pieces.map(pieceText).join('');
}

/** A piece of a sentence in plain Unicode. */
export function pieceText(piece: Piece): string {
  switch (piece.kind) {
    case 'text':
    case 'count':
      return piece.text;
    case 'term':
    case 'form':
      return textOf(piece.term);
    case 'equation':
      return textOf(piece.equation);
    case 'layer':
      return layerText(piece.layer);
    case 'shape':
      return shapeText(piece.shape);
    case 'sign':
      return signs[piece.sign];
    case 'name':
      return piece.name;
  }
}

function layerText(layer: Layer): string {
  return String(layer).replace('-', '−');
}

const signs: Readonly<Record<SentenceSign, string>> = {
  equals: '=',
  odot: '⊙',
  times: '⊙',
};
