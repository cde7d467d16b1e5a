import {all} from '@motion-canvas/core';
import {beat} from '../components/pace/beat.ts';
import {gatherFactors} from '../components/acts/gatherFactors.ts';
import {Grouping} from '../components/acts/Grouping.ts';
import {legibleLayer} from '../components/board/legibleLayer.ts';
import {explainOnes, settle} from '../components/acts/ones.ts';
import {ShapeNotes} from '../components/board/ShapeNotes.ts';
import {LEAST_SIZE} from '../math/term/grids.ts';
import {hold} from '../theme.ts';
import {layerWords} from '../math/words/layerWords.ts';
import {words} from '../math/words/figures/figure05.ts';
import {figure} from './figure.ts';

/** The equations of the last layer gather into vectors and matrices. */
export default figure('equations', function* (set) {
  const {derivation, board, caption, map, palette, view} = set;
  const layer = legibleLayer(
    board,
    derivation,
    all => all.outputLayer,
    LEAST_SIZE,
  );
  const grouping = new Grouping({board, map, layer, palette});
  view.add(grouping);
  yield* gatherFactors(grouping, caption, {
    stacked: hold.term,
    gathered: hold.equation,
    words,
  });

  const {equation} = grouping;
  const notes = new ShapeNotes({board, equation, palette});
  view.add(notes);
  yield* all(notes.write(), caption.say(words.shapes));
  yield* beat('shapes', hold.equation);

  const [, columns] = equation.right.shape;
  yield* all(
    explainOnes(board, notes, equation),
    caption.say(layerWords.ones(Number(columns))),
  );
  yield* beat('ones', hold.equation);

  yield* all(settle(board, notes, equation), caption.say(words.equation));
  yield* beat('equation', hold.last);
});
