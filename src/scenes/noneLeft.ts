import type {ThreadGenerator} from '@motion-canvas/core';
import {beat} from '../components/pace/beat.ts';
import {Card} from '../components/type/Card.ts';
import {cardWords} from '../math/words/cardWords.ts';
import type {Sentence} from '../math/write/sentence.ts';
import {hold} from '../theme.ts';
import type {Figure} from './figure.ts';

/**
 * Figures about the remaining weights of a layer, for a layer without any: they
 * say why.
 */
export function* noneLeft(
  {board, point, palette, page, view}: Figure,
  traced: Sentence,
): ThreadGenerator {
  const title = cardWords.oneWeight;
  const text = cardWords.noneLeft(traced);
  view.add(new Card({title, text, point, palette, page, y: board.y()}));
  yield* beat('card', hold.equation + hold.last);
}
