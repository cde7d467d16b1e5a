import {all} from '@motion-canvas/core';
import {mayGo} from '../components/pace/film.ts';
import {beat} from '../components/pace/beat.ts';
import {gatherFactors} from '../components/acts/gatherFactors.ts';
import {Grouping} from '../components/acts/Grouping.ts';
import {legibleLayer} from '../components/board/legibleLayer.ts';
import {ShapeNotes} from '../components/board/ShapeNotes.ts';
import {LEAST_SIZE} from '../math/term/grids.ts';
import {hold} from '../theme.ts';
import {words} from '../math/words/figures/figure10.ts';
import {figure} from './figure.ts';
import {noHiddenLayer} from './noHiddenLayer.ts';
import {tracedLayer} from './tracedLayer.ts';

/** The grouping of figure 05, one layer down and quicker. */
export default figure('equations', function* (set) {
  const {network, derivation, board, caption, map, palette, view} = set;
  const traced = tracedLayer(network);
  if (traced === undefined) {
    yield* noHiddenLayer(set, words.nothing);
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
  yield* gatherFactors(grouping, caption, {
    words,
    stacked: hold.breath,
    gathered: hold.term,
    isKnown: true,
  });

  yield* mayGo(['shapes'], function* () {
    const {equation} = grouping;
    const notes = new ShapeNotes({board, equation, palette});
    view.add(notes);
    yield* all(notes.write(), caption.say(words.shapes));
    yield* beat('shapes', hold.last);
  });
});

/** The second time goes faster. */
const PACE = 0.7;
