import {type Notation, printedPiece} from './printedPiece.ts';
import type {Piece, Sentence} from './sentence.ts';
import {layerWords, sizeWords, wordsOf} from './words.ts';

/**
 * A sentence for a screen reader, without signs of mathematics: "a, layer 2,
 * node 1, depends on z, layer 2, node 1: one more factor."
 */
export function sentenceSpeech({pieces}: Sentence): string {
  return pieces.reduce((said, piece, at) => {
    const words = printedPiece(piece, spoken);
    const begins = /(?:^|[.?!] )$/.test(said) && piece.kind !== 'text';
    const next = pieces[at + 1];
    return (
      said + (begins ? capitalised(words) : words) + pauseAfter(words, next)
    );
  }, '');
}

const spoken: Notation = {
  formula: wordsOf,
  layer: layerWords,
  shape: shape => shape.map(sizeWords).join(' by '),
  signs: {
    equals: 'equals',
    odot: 'the Hadamard product',
    times: 'times, entry by entry,',
  },
  name: name => name.replaceAll('-', ' '),
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
