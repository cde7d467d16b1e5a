import {all} from '@motion-canvas/core';
import {isInFilm} from '../components/pace/film.ts';
import {beat} from '../components/pace/beat.ts';
import {DeltaRecall, LEGIBLE} from '../components/acts/DeltaRecall.ts';
import {FactorValues, resultsRoom} from '../components/numbers/FactorValues.ts';
import {resultAside} from '../components/numbers/resultRooms.ts';
import {legible} from '../components/layout/legible.ts';
import {edgesOfTrace, relight, setLit} from '../components/trace/tracePaths.ts';
import {BRIEF_SIZE} from '../math/term/grids.ts';
import {evaluateNumber} from '../math/value/evaluate.ts';
import {weight} from '../math/term/parameter.ts';
import {vocabulary} from '../math/term/vocabulary.ts';
import {hold, size} from '../theme.ts';
import {workOut} from '../math/step/numbers.ts';
import {words} from '../math/words/figures/figure08.ts';
import {figure} from './figure.ts';
import {noHiddenLayer} from './noHiddenLayer.ts';
import {tracedLayer} from './tracedLayer.ts';

/** The last layer’s δ is found again in the equation of a deeper weight. */
export default figure('equations', function* (set) {
  const {network, derivation, point, map, board, caption, palette, view} = set;
  const layer = tracedLayer(network);
  if (layer === undefined) {
    yield* noHiddenLayer(set, words.nothing);
    return;
  }
  const names = vocabulary(network);
  const deeper = weight(layer, 1, 1);
  const trace = derivation.trace(deeper);
  const written = legible(
    derivation,
    () => board.emOf([trace.equation], LEGIBLE) >= size.formulaPair,
    BRIEF_SIZE,
  );
  const edges = edgesOfTrace(trace);
  const recognition = written.hiddenLayer(layer).recognise(deeper);
  const recall = new DeltaRecall({
    board,
    recognition,
    traced: edges,
    palette,
    under: resultsRoom,
    beside: resultAside([evaluateNumber(trace.equation.right, point)]),
  });
  view.add(recall);
  setLit(map, edges);
  yield* caption.begin(words.deeper);
  yield* beat('deeper equation', hold.equation);

  yield* all(
    recall.recall(),
    ...(recall.alone ? [] : [caption.say(words.recalled)]),
  );
  yield* beat('recalled', hold.equation);

  for (const [index, pair] of recall.pairs.entries()) {
    yield* all(
      recall.frame(pair),
      relight(map, pair.edges, PACE),
      caption.say(
        recall.alone ? words.alone(names.E, pair.delta) : pair.caption,
      ),
    );
    yield* beat(`pair ${index + 1}`, hold.term);
  }

  yield* all(recall.contract(words.deltas), relight(map, edges, PACE));
  yield* beat('deltas', isInFilm() ? hold.last : hold.equation);

  yield* recall.settle();
  const values = new FactorValues({
    board,
    equation: recall.equation,
    point,
    palette,
    result: true,
  });
  view.add(values);
  yield* all(values.write(), caption.say(words.values));
  yield* beat('values', hold.term);
  yield* all(
    values.writeResult(),
    caption.say(workOut(recall.equation, point).step.workOut.caption),
  );
  yield* beat('gradient', hold.last);
});

/** The paths are known; they light up again in passing. */
const PACE = 0.5;
