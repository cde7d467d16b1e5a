import type {Piece, Sentence, SentenceSign} from './sentence.ts';
import {layerWords, sizeWords, wordsOf} from './words.ts';

/**
 * A sentence for a screen reader, without signs of mathematics: "a, layer 2,
 * node 1, depends on z, layer 2, node 1: one more factor."
 */
export function sentenceSpeech({pieces}: Sentence): string {
  return pieces.reduce((said, piece, at) => {
    const words = pieceSpeech(piece);
    const begins = /(?:^|[.?!] )$/.test(said) && piece.kind !== 'text';
    const next = pieces[at + 1];
    return (
      said + (begins ? capitalised(words) : words) + pauseAfter(words, next)
    );
  }, '');
}

function pieceSpeech(piece: Piece): string {
  switch (piece.kind) {
    case 'text':
    case 'count':
      return piece.text;
    case 'term':
    case 'form':
      return wordsOf(piece.term);
    case 'equation':
      return wordsOf(piece.equation);
    case 'layer':
      return layerWords(piece.layer);
    case 'shape':
      return piece.shape.map(sizeWords).join(' by ');
    case 'sign':
      return signs[piece.sign];
    case 'name':
      return piece.name.replaceAll('-', ' ');
  }
}

const signs: Readonly<Record<SentenceSign, string>> = {
  equals: 'equals',
  odot: 'the Hadamard product',
  times: 'times, entry by entry,',
};

/** A comma after a symbol's place when the sentence goes on. */
function pauseAfter(words: string, next: Piece | undefined): string {
  const goesOn = next?.kind === 'text' && next.text.startsWith(' ');
  return goesOn && /, [^,]+$/.test(words) ? ',' : '';
}

/** A single letter is a symbol and keeps its case. */
function capitalised(words: string): string {
  return words.startsWith('the ') ? `T${words.slice(1)}` : words;
}
