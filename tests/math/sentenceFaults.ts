import {evaluate} from '../../src/math/value/evaluate.ts';
import type {EvaluationPoint} from '../../src/math/value/point.ts';
import type {Sentence} from '../../src/math/write/sentence.ts';
import {sentenceSpeech} from '../../src/math/write/sentenceSpeech.ts';
import {sentenceText} from '../../src/math/write/sentenceText.ts';

/** Signs of mathematics and Greek letters, superscripts and subscripts. */
const SIGNS =
  /[\p{Sm}−·\p{Script=Greek}\p{Lm}\u00b2\u00b3\u00b9\u2070-\u209c]|ℓ/u;

/** A letter by itself, unless it is the article. */
const LETTER = /(?<![\p{L}\d’'])[EWBXZLAetxzwb](?![\p{L}\d’'])/u;

/** A value that is typed; a whole number is a count. */
const TYPED = /\d\.\d/;

/** The words of a sentence that contain a symbol, or a typed value. */
export function symbolsAmongWords({pieces}: Sentence): readonly string[] {
  return pieces.flatMap(piece => {
    if (piece.kind !== 'text') return [];
    const words = piece.text.replaceAll(/(^|[.?!] )A (?=[a-z])/g, '$1');
    return [SIGNS, LETTER, TYPED].some(one => one.test(words))
      ? [piece.text]
      : [];
  });
}

/** The signs in a sentence's speech that nobody can pronounce. */
export function unspoken(sentence: Sentence): readonly string[] {
  const speech = sentenceSpeech(sentence);
  return SIGNS.test(speech) ? [speech] : [];
}

/** The symbols or numbers of a sentence without a value at a point. */
export function valueless(
  sentence: Sentence,
  point: EvaluationPoint,
): readonly string[] {
  const isLost = sentence.pieces.some(
    piece =>
      piece.kind === 'term' &&
      evaluate(piece.term, point)
        .flat()
        .some(value => !Number.isFinite(value)),
  );
  return isLost ? [sentenceText(sentence)] : [];
}
