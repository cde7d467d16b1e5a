import {all, delay, type ThreadGenerator} from '@motion-canvas/core';
import {workbench} from '../components/layout/bands.ts';
import {isInFilm} from '../components/pace/film.ts';
import {beat, passingBeat} from '../components/pace/beat.ts';
import {compose} from '../components/layout/composition.ts';
import {FactorValues, resultsRoom} from '../components/numbers/FactorValues.ts';
import {resultAside} from '../components/numbers/resultRooms.ts';
import {ParkingPlaces} from '../components/acts/ParkingPlaces.ts';
import {relightBySize} from '../components/trace/relightBySize.ts';
import {paceAt} from '../components/pace/pace.ts';
import {newBeat} from '../components/acts/tallyUp.ts';
import {traceQuickly} from '../components/trace/traceQuickly.ts';
import {edgesOfTrace, setLit} from '../components/trace/tracePaths.ts';
import {shownNumbers} from '../math/term/grids.ts';
import {evaluateNumber} from '../math/value/evaluate.ts';
import {pathWords} from '../math/words/pathWords.ts';
import type {Trace} from '../math/trace/trace.ts';
import {lastLayer} from '../network/network.ts';
import {parameterName} from '../network/parameter.ts';
import {hold, size, strength, time} from '../theme.ts';
import {say} from '../math/write/sentence.ts';
import {words} from '../math/words/figures/figure04.ts';
import {figure, type Figure} from './figure.ts';
import {noneLeft} from './noneLeft.ts';
import {tallyOutputs} from './tallyOutputs.ts';
import {dim} from '../components/pace/dim.ts';

/** The remaining weights of the last layer, each quicker than the one before. */
export default figure('map', function* (set) {
  const {derivation, network, map, board, caption, page} = set;
  const {outputLayer} = derivation;
  const traces = outputLayer.shown.map(weight => outputLayer.trace(weight));
  const [first, second] = traces;
  setLit(map, edgesOfTrace(first!));
  if (!second) {
    yield* noneLeft(set, say`03`);
    return;
  }
  board.set([first!.equation]);
  yield* caption.begin(words.known);
  yield* beat('known', hold.term);

  const equations = traces.map(({equation}) => equation);
  const columns = shownNumbers(network.layers[lastLayer(network) - 1]!).length;
  const arrangement = {
    em: size.formula,
    rowGap: 0.4,
    columns,
    below: resultsRoom,
    columnGap: 0.6,
    aside: resultAside(
      equations.map(({right}) => evaluateNumber(right, set.point)),
      VALUES,
    ),
  };
  const band = workbench(page, 'equations');
  const {em} = compose(equations, band, arrangement);
  if (em < size.formulaPair) {
    yield* tallyOutputs(set, traces);
  } else {
    board.keepPlaces(equations, arrangement);
    yield* park(set, traces, arrangement);
  }
  yield* beat('parked', hold.last);
});

/** The em of the values, which keeps the size of the equations. */
const VALUES = size.value;

/** Parks every equation, with its numbers, in the place of its weight in W. */
function* park(
  set: Figure,
  traces: readonly Trace[],
  {aside: beside, below}: {readonly aside: number; readonly below: number},
): ThreadGenerator {
  const {map, board, point, caption, palette, view} = set;
  const parked: FactorValues[] = [];
  const equations = traces.map(({equation}) => equation);
  const [first] = equations;
  const places = new ParkingPlaces({board, equations, beside, below, palette});
  view.add(places);
  yield* all(
    set.turnTo('equations'),
    delay(time.travel, places.show(first!)),
    caption.say(words.place),
  );
  for (const [index, trace] of traces.entries()) {
    const pace = paceAt(index);
    if (index > 0) {
      yield* passingBeat(newBeat(trace.parameter));
      yield* all(
        board.fade(dim()),
        ...parked.map(values => values.fade(dim())),
        places.fill(trace.equation),
      );
      const said = isInFilm()
        ? words.all
        : pathWords.anotherPath(
            trace.equation,
            traces[index - 1]!.parameter.row === trace.parameter.row,
          );
      yield* traceQuickly(map, board, trace, pace, said);
    }
    const {equation, parameter} = trace;
    const values = new FactorValues({
      board,
      equation,
      point,
      palette,
      em: VALUES,
      result: true,
    });
    view.add(values);
    parked.push(values);
    yield* values.write(pace);
    yield* values.writeResult(time.travel * pace);
    yield* beat(parameterName(parameter), hold.term);
  }
  yield* all(
    relightBySize(map, traces.flatMap(edgesOfTrace), paceAt(2)),
    caption.say(words.sizes),
    board.fade(strength.full),
    ...parked.map(values => values.fade(strength.full)),
  );
}
