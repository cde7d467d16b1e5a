import {all, type ThreadGenerator} from '@motion-canvas/core';
import {taller, workbench} from '../components/layout/bands.ts';
import {isInFilm} from '../components/pace/film.ts';
import {beat} from '../components/pace/beat.ts';
import {compose} from '../components/layout/composition.ts';
import {GradientTally} from '../components/acts/GradientTally.ts';
import {introduce} from '../math/step/introduce.ts';
import type {NetworkMap} from '../components/map/NetworkMap.ts';
import {ParkingPlaces} from '../components/acts/ParkingPlaces.ts';
import {relightBySize} from '../components/acts/relightBySize.ts';
import {paceAt} from '../components/pace/pace.ts';
import {
  ProductResult,
  productRoom,
} from '../components/numbers/ProductResult.ts';
import {restFor} from '../components/pace/restFor.ts';
import {reusedFrom} from '../components/board/reusedFrom.ts';
import {spotlight} from '../components/acts/spotlight.ts';
import {type Round, tallyUp} from '../components/acts/tallyUp.ts';
import {thingsToRead} from '../components/pace/thingsToRead.ts';
import {departures} from '../components/acts/traceOnMap.ts';
import {zeroSentence} from '../components/map/zeroFactor.ts';
import {edgesOfTrace, relight, setLit} from '../components/acts/tracePaths.ts';
import type {Equation} from '../math/term/term.ts';
import {pathWords} from '../math/words/pathWords.ts';
import type {EdgeId} from '../network/mapIds.ts';
import {parameterName} from '../network/parameter.ts';
import {hold, size, space, strength, time} from '../theme.ts';
import {say, type Sentence} from '../math/write/sentence.ts';
import {words} from '../math/words/figures/figure09.ts';
import {figure, type Figure} from './figure.ts';
import {noHiddenLayer} from './noHiddenLayer.ts';
import {noneLeft} from './noneLeft.ts';
import {tracedLayer} from './tracedLayer.ts';
import {dim} from '../components/pace/dim.ts';

/** The remaining weights below the last layer: known factors are dim. */
export default figure('equations', function* (set) {
  const {derivation, network, map, board, caption, point, view, page} = set;
  const layer = tracedLayer(network);
  if (layer === undefined) {
    yield* noHiddenLayer(set, words.nothing);
    return;
  }
  const rounds = roundsOf(set, layer);
  const [first, second] = rounds;
  setLit(map, first!.edges);
  if (!second) {
    yield* noneLeft(set, say`07`);
    return;
  }
  const equations = rounds.map(({equation}) => equation);
  const arrangement = {
    em: size.formula,
    rowGap: ROW_GAP,
    beside: productRoom(equations, point),
  };
  const band = taller(workbench(page, 'equations'), space.tiny);
  const {em} = compose(equations, band, arrangement);
  if (em < size.formulaPair) {
    const tally = new GradientTally({
      ...set,
      layer: derivation.hiddenLayer(layer),
      equations,
    });
    view.add(tally);
    board.set([first!.equation]);
    tally.set(first!.equation);
    yield* caption.begin(words.first);
    yield* tallyUp(set, tally, rounds, shown => captionOf(map, shown));
    yield* all(
      relightBySize(map, edgesOf(rounds), paceAt(2)),
      caption.say(words.sizes),
    );
  } else {
    yield* board.turnTo(band, 0);
    board.keepPlaces(equations, arrangement);
    board.x(-arrangement.beside / 2);
    board.set([first!.equation]);
    const places = new ParkingPlaces({
      board,
      equations,
      beside: arrangement.beside,
      palette: set.palette,
    });
    view.add(places);
    places.set(first!.equation);
    yield* caption.begin(words.first);
    yield* park(set, rounds, places);
  }
  yield* beat('parked', hold.last);
});

/** Equation under equation: known factors come down dim, new ones bright. */
function* park(
  set: Figure,
  rounds: readonly Round[],
  places: ParkingPlaces,
): ThreadGenerator {
  const {map, board, point, caption, palette, view} = set;
  const parked: ProductResult[] = [];
  for (const [index, {parameter, equation, edges}] of rounds.entries()) {
    const pace = paceAt(index);
    const duration = Math.max(time.flick, time.travel * pace);
    const before = rounds[index - 1];
    if (before) {
      const reuse = reusedFrom(board, before.equation, equation);
      const fromMap = departures(map, [equation]);
      yield* all(
        board.fade(dim()),
        ...parked.map(result => result.fade(dim())),
        relight(map, edges, pace),
        places.fill(equation),
      );
      yield* board.perform(introduce(equation, captionOf(map, equation)), {
        departures: new Map([...fromMap, ...reuse.departures]),
        later: reuse.unknown,
        duration,
      });
      yield* board.fade(dim(), reuse.known, duration / 2);
      yield* board.bringIn(reuse.unknown, {departures: fromMap, duration});
      yield* spotlight(board, [
        equation.left.id,
        ...reuse.unknown.filter(id => board.has(id)),
      ]);
    }
    const result = new ProductResult({board, equation, point, palette});
    view.add(result);
    parked.push(result);
    if (before) {
      const rest = restFor(thingsToRead(equation), 2 * hold.term, time.travel);
      yield* beat(`${parameterName(parameter)} new`, rest);
    }
    yield* result.write(duration);
    yield* beat(parameterName(parameter), hold.breath);
  }
  yield* all(
    relightBySize(map, edgesOf(rounds), paceAt(2)),
    caption.say(words.sizes),
    board.fade(strength.full),
    ...parked.map(result => result.fade(strength.full)),
  );
}

function roundsOf({derivation}: Figure, layer: number): readonly Round[] {
  const hidden = derivation.hiddenLayer(layer);
  const {stack} = hidden.gather().step;
  return hidden.shown.map((parameter, index) => ({
    parameter,
    equation: stack.before[index]!,
    edges: edgesOfTrace(hidden.trace(parameter)),
  }));
}

function edgesOf(rounds: readonly Round[]): readonly EdgeId[] {
  return rounds.flatMap(({edges}) => edges);
}

function captionOf(map: NetworkMap, equation: Equation): Sentence {
  const said = isInFilm() ? words.all : pathWords.onlyNew(equation);
  return zeroSentence(map, [equation]) ?? said;
}

/** The least space between fractions of neighbouring rows, in em. */
const ROW_GAP = 1 / 3;
