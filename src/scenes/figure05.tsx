import {beat} from '../components/beat.ts';
import {Grouping} from '../components/Grouping.ts';
import {legibleLayer} from '../components/legibleLayer.ts';
import {explainOnes, settle} from '../components/ones.ts';
import {restFor} from '../components/restFor.ts';
import {ShapeNotes} from '../components/ShapeNotes.ts';
import {hold} from '../theme.ts';
import {figure} from './figure.ts';

/** The equations of the last layer gather into vectors and matrices. */
export default figure('equations', function* (set) {
  const {derivation, board, map, palette, view} = set;
  const equations = legibleLayer(board, derivation, all => all.outputLayer);
  const grouping = new Grouping({
    board,
    map,
    gathering: equations.gather(),
    naming: equations.name(),
    palette,
  });
  view.add(grouping);
  yield* beat('equations', hold.equation);

  yield* grouping.stack();
  yield* beat('stacked', hold.term);

  for (const kind of grouping.kinds) {
    yield* grouping.frame(kind);
    yield* beat(kind.name, hold.term);
  }

  yield* grouping.gather();
  yield* beat('gathered', restFor(grouping.unseen, hold.equation));

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
