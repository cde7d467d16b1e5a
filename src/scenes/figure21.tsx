import {all, easeInOutCubic, type ThreadGenerator} from '@motion-canvas/core';
import {hideValues, leaveValues} from '../components/descent/stepOnMap.ts';
import {
  edgesOfTrace,
  putOut,
  runAlong,
  setLit,
} from '../components/trace/tracePaths.ts';
import {runForward} from '../components/map/runForward.ts';
import {resultBelow} from '../components/numbers/resultRooms.ts';
import {Workings, workingsBeside} from '../components/numbers/Workings.ts';
import {beat} from '../components/pace/beat.ts';
import {descentOf} from '../math/formula/descent.ts';
import {meanGradientOf} from '../math/formula/batchMean.ts';
import {number} from '../math/term/build.ts';
import {parameterVariable} from '../math/term/parameter.ts';
import {partId} from '../math/term/partIds.ts';
import {vocabulary} from '../math/term/vocabulary.ts';
import {words} from '../math/words/figures/figure21.ts';
import {examplesOf, onExample, shownBatch} from '../network/batch.ts';
import {forwardPass} from '../network/forward.ts';
import {nodeId, parameterEdgeId} from '../network/mapIds.ts';
import {parameterGradient} from '../network/parameter.ts';
import {hold, strength, time} from '../theme.ts';
import {entryByEntry} from './entryByEntry.ts';
import {figure} from './figure.ts';
import {steppedWeight} from './steppedWeight.ts';

/** A batch: the gradients of several examples are averaged, entry by entry. */
export default figure('map', function* (set) {
  const {network, derivation, point, map, board, caption, palette, view, page} =
    set;
  const batch = shownBatch(network);
  const stepped = steppedWeight(network, point.backward, map.edges);
  const named = parameterVariable(stepped, vocabulary(network));
  const below = page.narrow;
  const way = edgesOfTrace(derivation.trace(stepped));
  const mean = meanGradientOf(network, stepped);
  const slope = parameterGradient(point.backward, stepped);
  const {gradient} = descentOf(network, stepped, slope);

  const room = below
    ? {under: resultBelow()}
    : {beside: workingsBeside([mean.equation], point)};
  board.set([{...gradient, right: number(mean.numbers[0]!, slope)}], room);
  setLit(map, way);
  yield* caption.begin(words.first(named));
  yield* beat('first', hold.equation, hold.opening);
  const later = mean.numbers.slice(1).flatMap(added);
  yield* all(
    board.write([mean.equation], {later}),
    caption.say(words.mean(batch.length)),
  );
  yield* beat('batch', hold.term);

  const own = examplesOf(network).length;
  for (const [index, example] of batch.entries()) {
    if (index === 0) continue;
    const on = onExample(network, example);
    yield* all(
      darken(),
      hideValues(map, map.columns, time.flick),
      caption.say(words.next(index + 1, index >= own)),
    );
    leaveValues(map, on, forwardPass(on));
    yield* runForward(map, map.columns, QUICK);
    yield* beat(`forward ${index + 1}`, hold.breath);
    yield* all(
      map.light(nodeId({kind: 'E'})),
      caption.say(words.back),
      runAlong(map, way, QUICK),
    );
    const id = mean.numbers[index]!;
    yield* board.bringIn(added(id), {
      departures: new Map([[id, map.departure(parameterEdgeId(stepped))]]),
    });
    yield* beat(`example ${index + 1}`, hold.term);
  }

  const workings = new Workings({
    board,
    equation: mean.equation,
    point,
    palette,
    below,
  });
  view.add(workings);
  yield* all(workings.writeResult(), caption.say(words.averaged(batch.length)));
  yield* beat('mean', hold.equation);

  yield* all(
    darken(),
    workings.fade(strength.hidden),
    board.x(0, time.travel, easeInOutCubic),
    set.turnTo('equations'),
  );
  yield* entryByEntry(set, stepped.layer);

  function* darken(): ThreadGenerator {
    yield* all(
      putOut(map),
      map.node(nodeId({kind: 'E'})).lit(0, time.flick),
      map.unfocus(),
    );
  }
});

/** A number that joins a sum, with what is printed around it. */
function added(id: string): readonly string[] {
  return [partId(id, 'plus'), partId(id, 'fence'), id];
}

/** The pace of light and signal, which earlier figures have shown. */
const QUICK = 0.6;
