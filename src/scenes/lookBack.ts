import {all, type ThreadGenerator} from '@motion-canvas/core';
import {edgesOfTrace, putOut, relight} from '../components/trace/tracePaths.ts';
import {beat} from '../components/pace/beat.ts';
import {isInFilm} from '../components/pace/film.ts';
import type {LayerDerivation} from '../math/layer/layerDerivation.ts';
import type {Sentence} from '../math/write/sentence.ts';
import type {EdgeId} from '../network/mapIds.ts';
import {hold} from '../theme.ts';
import type {Figure} from './figure.ts';

/**
 * In a film, light runs once more over all paths of the part that is finished.
 * A figure by itself leaves this out.
 */
export function* lookBack(
  {map, caption}: Figure,
  words: Sentence,
  ways: readonly EdgeId[],
): ThreadGenerator {
  if (!isInFilm()) return;
  yield* putOut(map);
  yield* all(relight(map, ways), caption.say(words));
  yield* beat('so far', hold.last);
}

/** The ways back to all written weights of a layer. */
export function waysOf(
  layer: Pick<LayerDerivation, 'shown' | 'trace'>,
): readonly EdgeId[] {
  const all = layer.shown.flatMap(parameter =>
    edgesOfTrace(layer.trace(parameter)),
  );
  return [...new Set(all)];
}
