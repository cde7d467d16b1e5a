import type {Layer} from '../term/layer.ts';
import type {Shape} from '../term/shape.ts';
import type {Equation, Term} from '../term/term.ts';
import type {Piece, SentenceSign} from './sentence.ts';

/** How the data in a sentence are written. */
export interface Notation {
  readonly formula: (one: Term | Equation) => string;
  readonly layer: (layer: Layer) => string;
  readonly shape: (shape: Shape) => string;
  readonly signs: Readonly<Record<SentenceSign, string>>;
  readonly name: (name: string) => string;
}

/** A piece of a sentence in a notation; its plain words are the same in each. */
export function printedPiece(piece: Piece, notation: Notation): string {
  switch (piece.kind) {
    case 'text':
    case 'count':
      return piece.text;
    case 'term':
    case 'form':
      return notation.formula(piece.term);
    case 'equation':
      return notation.formula(piece.equation);
    case 'layer':
      return notation.layer(piece.layer);
    case 'shape':
      return notation.shape(piece.shape);
    case 'sign':
      return notation.signs[piece.sign];
    case 'name':
      return notation.name(piece.name);
  }
}
