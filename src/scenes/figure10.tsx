import {beat} from '../components/pace/beat.ts';
import {gatherFactors} from '../components/acts/gatherFactors.ts';
import {Grouping} from '../components/acts/Grouping.ts';
import {legibleLayer} from '../components/board/legibleLayer.ts';
import {ShapeNotes} from '../components/board/ShapeNotes.ts';
import {LEAST_SIZE} from '../math/term/grids.ts';
import {hold} from '../theme.ts';
import {say} from '../math/write/sentence.ts';
import {figure} from './figure.ts';
import {noHiddenLayer} from './noHiddenLayer.ts';
import {tracedLayer} from './tracedLayer.ts';

/** The grouping of figure 05, one layer down and quicker. */
export default figure('equations', function* (set) {
  const {network, derivation, board, map, palette, view} = set;
  const traced = tracedLayer(network);
  if (traced === undefined) {
    yield* noHiddenLayer(
      set,
      say`Figure 05 has gathered all there is to gather.`,
    );
    return;
  }
  const layer = legibleLayer(
    board,
    derivation,
    all => all.hiddenLayer(traced),
    LEAST_SIZE,
  );
  const grouping = new Grouping({board, map, layer, palette, pace: PACE});
  view.add(grouping);
  yield* gatherFactors(grouping, {
    stacked: hold.breath,
    gathered: hold.term,
    onesKnown: true,
  });

  const {equation} = grouping;
  const notes = new ShapeNotes({board, equation, palette});
  view.add(notes);
  yield* notes.write();
  yield* beat('shapes', hold.last);
});

/** The second time goes faster. */
const PACE = 0.7;
