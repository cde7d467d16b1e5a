import {evaluate} from '../../src/math/value/evaluate.ts';
import type {EvaluationPoint} from '../../src/math/value/point.ts';
import type {Sentence} from '../../src/math/write/sentence.ts';
import {sentenceSpeech} from '../../src/math/write/sentenceSpeech.ts';
import {sentenceText} from '../../src/math/write/sentenceText.ts';

/** Signs of mathematics and Greek letters, and raised and lowered signs. */
const SIGNS =
  /[\p{Sm}−·\p{Script=Greek}\p{Lm}\u00b2\u00b3\u00b9\u2070-\u209c]|ℓ/u;

/** A letter by itself, unless it is the article. */
const LETTER = /(?<![\p{L}\d’'])[EWBXZLAetxzwb](?![\p{L}\d’'])/u;

/** The words of a sentence that have a symbol in them. */
export function symbolsAmongWords({pieces}: Sentence): readonly string[] {
  return pieces.flatMap(piece => {
    if (piece.kind !== 'text') return [];
    const words = piece.text.replaceAll(/(^|[.?!] )A (?=[a-z])/g, '$1');
    return SIGNS.test(words) || LETTER.test(words) ? [piece.text] : [];
  });
}

/** A sentence whose speech has a sign that nobody can speak. */
export function unspoken(sentence: Sentence): readonly string[] {
  const speech = sentenceSpeech(sentence);
  return SIGNS.test(speech) ? [speech] : [];
}

/** The sentence, where a symbol or number in it has no value at a point. */
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
