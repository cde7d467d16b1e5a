import type {ThreadGenerator} from '@motion-canvas/core';
import {beat} from '../components/pace/beat.ts';
import {Card} from '../components/type/Card.ts';
import {cardWords} from '../math/words/cardWords.ts';
import type {Sentence} from '../math/write/sentence.ts';
import {hold} from '../theme.ts';
import type {Figure} from './figure.ts';

/**
 * Figures about a hidden layer, for a network without one: they say why there
 * is nothing to see.
 */
export function* noHiddenLayer(
  {board, point, palette, page, view}: Figure,
  why: Sentence,
): ThreadGenerator {
  const title = cardWords.noHiddenLayer;
  const text = cardWords.oneLayer(why);
  view.add(new Card({title, text, point, palette, page, y: board.y()}));
  yield* beat('card', hold.equation + hold.last);
}
