import {all} from '@motion-canvas/core';
import {isInFilm, mayGo} from '../components/pace/film.ts';
import {beat, passingBeat} from '../components/pace/beat.ts';
import {legibleSteps, placesAmongAll} from '../components/board/briefLeft.ts';
import {legibleLayer} from '../components/board/legibleLayer.ts';
import {frameInNumbers, inNumbers} from '../components/acts/inNumbers.ts';
import {comeForward, nameGrid} from '../components/acts/nameOnBoard.ts';
import {layerPlaces} from '../components/map/plan/layerPlaces.ts';
import {restFor} from '../components/pace/restFor.ts';
import {glance} from '../components/acts/spotlight.ts';
import {hold} from '../theme.ts';
import {filmWords} from '../math/words/filmWords.ts';
import {words} from '../math/words/figures/figure12.ts';
import {figure} from './figure.ts';
import {lookBack, waysOf} from './lookBack.ts';
import {noHiddenLayer} from './noHiddenLayer.ts';
import {tracedLayer} from './tracedLayer.ts';
import {startOf} from '../math/step/step.ts';

/** Capital letters for the first layer. */
export default figure('equations', function* (set) {
  const {network, derivation, point, map, board, caption} = set;
  const layer = tracedLayer(network);
  if (layer === undefined) {
    yield* noHiddenLayer(set, words.nothing);
    return;
  }
  const naming = legibleLayer(board, derivation, all =>
    all.hiddenLayer(layer),
  ).name();
  const steps = legibleSteps(board, [], naming);
  const places = placesAmongAll(steps, [], naming);
  board.set(startOf(steps));
  yield* all(comeForward(board), caption.begin(words.grids));
  yield* beat('grids', hold.term);

  for (const [index, step] of steps.entries()) {
    const place = places[index]!;
    if (place > (places[index - 1] ?? -1) + 1) {
      yield* passingBeat(`name ${place}`);
    }
    yield* isInFilm()
      ? nameGrid(set, {...step, caption: words.grids}, QUICK)
      : nameGrid(set, step, PACE);
    const least = index + 1 < steps.length ? hold.onward : hold.late;
    yield* beat(`name ${place + 1}`, hold.term, least);
  }

  yield* mayGo(['numbers'], function* () {
    const places = (['arriving', 'slopes', 'weights'] as const).flatMap(part =>
      layerPlaces(network, layer, part),
    );
    const numbers = inNumbers(board, naming.equation, point);
    yield* all(
      frameInNumbers(set, naming.equation, numbers),
      glance(map, places),
      caption.say(words.numbers),
    );
    yield* beat('numbers', restFor(numbers.count, hold.last));
  });
  yield* lookBack(
    set,
    filmWords.hiddenLayer,
    waysOf(derivation.hiddenLayer(layer)),
  );
});

/** Capital letters are known from figure 06. */
const PACE = 0.8;
/** And seen a moment ago in a film. */
const QUICK = 0.6;
