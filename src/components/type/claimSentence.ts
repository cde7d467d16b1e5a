import {sentenceFault} from '../../math/truth/sentenceFault.ts';
import type {EvaluationPoint} from '../../math/value/point.ts';
import type {Sentence} from '../../math/write/sentence.ts';
import {sentenceText} from '../../math/write/sentenceText.ts';
import {isTried, refuse} from './claim.ts';

/**
 * Claims a sentence that is about to be shown. Its statements in words, such as
 * counts, have to be true.
 *
 * @param shower - What shows it, such as "A caption".
 * @param point - Where it holds.
 * @throws An `UntrueError` with the sentence, what is so, and the way out.
 */
export function claimSentence(
  shower: string,
  sentence: Sentence,
  point: EvaluationPoint,
): void {
  if (!isTried()) return;
  const fault = sentenceFault(sentence, {point});
  if (fault !== undefined) refuse(shower, `“${sentenceText(sentence)}”`, fault);
}
