import type {ThreadGenerator} from '@motion-canvas/core';
import {beat} from '../components/pace/beat.ts';
import {Card} from '../components/type/Card.ts';
import {hold} from '../theme.ts';
import type {Figure} from './figure.ts';

/** What figures about a hidden layer show for a network that has none: why there is nothing to see. */
export function* noHiddenLayer(
  {board, palette, view}: Figure,
  why: string,
): ThreadGenerator {
  const title = 'No hidden layer';
  const text = `This network has one layer of weights. ${why}`;
  view.add(new Card({title, text, palette, y: board.y()}));
  yield* beat('card', hold.equation + hold.last);
}
