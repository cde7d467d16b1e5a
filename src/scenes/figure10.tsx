import {beat} from '../components/beat.ts';
import {Grouping} from '../components/Grouping.ts';
import {legibleLayer} from '../components/legibleLayer.ts';
import {onesIn} from '../components/ones.ts';
import {restFor} from '../components/restFor.ts';
import {ShapeNotes} from '../components/ShapeNotes.ts';
import {hold} from '../theme.ts';
import {figure} from './figure.ts';
import {noHiddenLayer} from './noHiddenLayer.ts';
import {tracedLayer} from './tracedLayer.ts';
import {dim} from '../components/dim.ts';

/** The grouping of figure 05, one layer down and quicker. */
export default figure('equations', function* (set) {
  const {network, derivation, board, map, palette, view} = set;
  const layer = tracedLayer(network);
  if (layer === undefined) {
    yield* noHiddenLayer(set, 'Figure 05 has gathered all there is to gather.');
    return;
  }
  const equations = legibleLayer(board, derivation, all =>
    all.hiddenLayer(layer),
  );
  const grouping = new Grouping({
    board,
    map,
    gathering: equations.gather(),
    naming: equations.name(),
    palette,
    pace: PACE,
  });
  view.add(grouping);
  yield* beat('equations', hold.equation);

  yield* grouping.stack();
  yield* beat('stacked', hold.breath);

  for (const kind of grouping.kinds) {
    yield* grouping.frame(kind);
    yield* beat(kind.name, hold.term);
  }

  yield* grouping.gather();
  yield* board.fade(dim(), onesIn(grouping.equation));
  yield* beat('gathered', restFor(grouping.unseen, hold.term));

  const {equation} = grouping;
  const notes = new ShapeNotes({board, equation, palette});
  view.add(notes);
  yield* notes.write();
  yield* beat('shapes', hold.last);
});

/** The second time goes quicker. */
const PACE = 0.7;
