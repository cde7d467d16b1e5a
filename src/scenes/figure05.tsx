import {all} from '@motion-canvas/core';
import {isInFilm, mayGo} from '../components/pace/film.ts';
import {beat} from '../components/pace/beat.ts';
import {gatherFactors} from '../components/acts/gatherFactors.ts';
import {Grouping} from '../components/acts/Grouping.ts';
import {legibleLayer} from '../components/board/legibleLayer.ts';
import {
  legibleRepetition,
  repeatAndContract,
} from '../components/acts/repeatAndContract.ts';
import {explainOnes, onesIn, settle} from '../components/acts/ones.ts';
import {ShapeNotes} from '../components/board/ShapeNotes.ts';
import {LEAST_SIZE} from '../math/term/grids.ts';
import {dim} from '../components/pace/dim.ts';
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
  const {equation} = grouping;
  const repetition = legibleRepetition(board, equation);
  yield* gatherFactors(grouping, caption, {
    stacked: hold.term,
    gathered: repetition ? hold.term : hold.equation,
    words,
    ...(repetition && {later: onesIn(equation)}),
  });
  if (repetition) yield* repeatAndContract(grouping, repetition);

  const [, columns] = equation.right.shape;
  const ones = layerWords.ones(Number(columns));
  yield* mayGo(['shapes', 'ones'], function* () {
    const notes = new ShapeNotes({board, equation, palette});
    view.add(notes);
    yield* all(notes.write(), caption.say(words.shapes));
    yield* beat('shapes', hold.equation);

    yield* all(
      explainOnes(board, notes, equation),
      caption.say(repetition ? words.wide : ones),
    );
    yield* beat('ones', hold.equation);
    yield* settle(board, notes, equation);
  });

  yield* all(
    board.fade(dim(), onesIn(equation)),
    caption.say(isInFilm() ? ones : words.equation),
  );
  yield* beat('equation', hold.last);
});
