import {beat} from '../components/pace/beat.ts';
import {gatherFactors} from '../components/acts/gatherFactors.ts';
import {Grouping} from '../components/acts/Grouping.ts';
import {legibleLayer} from '../components/board/legibleLayer.ts';
import {explainOnes, settle} from '../components/acts/ones.ts';
import {ShapeNotes} from '../components/board/ShapeNotes.ts';
import {LEAST_SIZE} from '../math/term/grids.ts';
import {hold} from '../theme.ts';
import {figure} from './figure.ts';

/** The equations of the last layer gather into vectors and matrices. */
export default figure('equations', function* (set) {
  const {derivation, board, map, palette, view} = set;
  const layer = legibleLayer(
    board,
    derivation,
    all => all.outputLayer,
    LEAST_SIZE,
  );
  const grouping = new Grouping({board, map, layer, palette});
  view.add(grouping);
  yield* gatherFactors(grouping, {stacked: hold.term, gathered: hold.equation});

  const {equation} = grouping;
  const notes = new ShapeNotes({board, equation, palette});
  view.add(notes);
  yield* notes.write();
  yield* beat('shapes', hold.equation);

  yield* explainOnes(board, notes, equation);
  yield* beat('ones', hold.equation);

  yield* settle(board, notes, equation);
  yield* beat('equation', hold.last);
});
