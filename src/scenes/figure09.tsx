import {all} from '@motion-canvas/core';
import {taller, workbench} from '../components/layout/bands.ts';
import {beat} from '../components/pace/beat.ts';
import {compose} from '../components/layout/composition.ts';
import {GradientTally} from '../components/acts/GradientTally.ts';
import {ParkingPlaces} from '../components/acts/ParkingPlaces.ts';
import {relightBySize} from '../components/trace/relightBySize.ts';
import {paceAt} from '../components/pace/pace.ts';
import {productRoom} from '../components/numbers/ProductResult.ts';
import {type Round, tallyUp} from '../components/acts/tallyUp.ts';
import {edgesOfTrace, setLit} from '../components/trace/tracePaths.ts';
import {hold, size, space} from '../theme.ts';
import {say} from '../math/write/sentence.ts';
import {words} from '../math/words/figures/figure09.ts';
import {figure, type Figure} from './figure.ts';
import {noHiddenLayer} from './noHiddenLayer.ts';
import {noneLeft} from './noneLeft.ts';
import {captionOf, edgesOf, parkProducts} from './parkProducts.ts';
import {tracedLayer} from './tracedLayer.ts';

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
    yield* parkProducts(set, rounds, places);
  }
  yield* beat('parked', hold.last);
});

function roundsOf({derivation}: Figure, layer: number): readonly Round[] {
  const hidden = derivation.hiddenLayer(layer);
  const {stack} = hidden.gather().step;
  return hidden.shown.map((parameter, index) => ({
    parameter,
    equation: stack.before[index]!,
    edges: edgesOfTrace(hidden.trace(parameter)),
  }));
}

/** The least space between fractions of neighbouring rows, in em. */
const ROW_GAP = 1 / 3;
