import {all, type ThreadGenerator} from '@motion-canvas/core';
import {glance} from '../components/acts/spotlight.ts';
import {beat} from '../components/pace/beat.ts';
import {isInFilm} from '../components/pace/film.ts';
import type {Sentence} from '../math/write/sentence.ts';
import {hold} from '../theme.ts';
import type {Figure} from './figure.ts';

/** A film looks back where a part of it is done; a figure by itself does not. */
export function* lookBack(
  {map, caption}: Figure,
  words: Sentence,
): ThreadGenerator {
  if (!isInFilm()) return;
  yield* all(
    glance(map, [...map.nodes.keys(), ...map.edges.keys()]),
    caption.say(words),
  );
  yield* beat('so far', hold.last);
}
