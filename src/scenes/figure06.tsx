import {all} from '@motion-canvas/core';
import {isInFilm} from '../components/pace/film.ts';
import {beat, passingBeat} from '../components/pace/beat.ts';
import {Brace} from '../components/board/Brace.ts';
import {legibleSteps, placesAmongAll} from '../components/board/briefLeft.ts';
import {legibleLayer} from '../components/board/legibleLayer.ts';
import {frameInNumbers, inNumbers} from '../components/acts/inNumbers.ts';
import {comeForward, nameGrid} from '../components/acts/nameOnBoard.ts';
import {
  type LayerPart,
  layerPlaces,
} from '../components/map/plan/layerPlaces.ts';
import {deltaOnRight} from '../math/step/lawParts.ts';
import {restFor} from '../components/pace/restFor.ts';
import {glance, spotlight} from '../components/acts/spotlight.ts';
import {formulaOf} from '../math/write/latex.ts';
import {hold} from '../theme.ts';
import {filmWords} from '../math/words/filmWords.ts';
import {words} from '../math/words/figures/figure06.ts';
import {figure} from './figure.ts';
import {lookBack, waysOf} from './lookBack.ts';
import {startOf} from '../math/step/step.ts';

/** Capital letters for the last layer, and δ for their common factor. */
export default figure('equations', function* (set) {
  const {network, derivation, point, map, board, caption, palette, view} = set;
  const layer = legibleLayer(board, derivation, all => all.outputLayer);
  const light = (...parts: readonly LayerPart[]) =>
    glance(
      map,
      parts.flatMap(part => layerPlaces(network, layer.layer, part)),
    );
  const naming = layer.name();
  const before = layer.split()?.steps ?? [];
  const steps = legibleSteps(board, before, naming);
  const places = placesAmongAll(steps, before, naming);
  board.set(startOf(steps));
  yield* all(comeForward(board), caption.begin(words.grids));
  yield* beat('grids', hold.term);

  for (const [index, step] of steps.entries()) {
    const place = places[index]!;
    if (place > (places[index - 1] ?? -1) + 1) {
      yield* passingBeat(`name ${place}`);
    }
    const said = isInFilm() ? {...step, caption: words.grids} : step;
    yield* step.kind === 'name'
      ? nameGrid(set, said, isInFilm() ? QUICK : 1)
      : board.perform(said);
    const least = index + 1 < steps.length ? hold.onward : hold.late;
    yield* beat(`name ${place + 1}`, hold.term, least);
  }

  const delta = layer.delta();
  const {left} = delta.definition;
  const brace = new Brace({
    board,
    ids: [naming.inner.id],
    role: 'delta',
    name: formulaOf(left),
    palette,
  });
  view.add(brace);
  yield* all(
    brace.write(),
    spotlight(board, [naming.inner.id]),
    light('arriving', 'slopes'),
    caption.say(words.brace),
  );
  yield* beat('delta', hold.equation);

  yield* all(
    board.perform(delta.step.name, {
      departures: new Map([[deltaOnRight(delta.equation), brace.departure()]]),
    }),
    brace.fade(),
  );
  yield* comeForward(board);
  yield* beat('contracted', isInFilm() ? hold.last : hold.term);

  const numbers = inNumbers(board, delta.equation, point);
  yield* all(
    frameInNumbers(set, delta.equation, numbers),
    light('arriving', 'slopes', 'weights'),
    caption.say(words.numbers),
  );
  yield* beat('numbers', restFor(numbers.count, hold.last));
  yield* lookBack(set, filmWords.lastLayer, waysOf(derivation.outputLayer));
});

/** In a film figure 05 has told what the columns and the matrix are. */
const QUICK = 0.75;
