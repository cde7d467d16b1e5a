import {all} from '@motion-canvas/core';
import {mayGo} from '../components/pace/film.ts';
import {beat} from '../components/pace/beat.ts';
import {legibly} from '../components/board/briefLeft.ts';
import {placesOf} from '../components/acts/factorKinds.ts';
import {legibleLayer} from '../components/board/legibleLayer.ts';
import {comeForward} from '../components/acts/nameOnBoard.ts';
import {RowTimesColumn} from '../components/acts/RowTimesColumn.ts';
import {noteRoom, ShapeNotes} from '../components/board/ShapeNotes.ts';
import {glance, spotlight} from '../components/acts/spotlight.ts';
import {LEAST_SIZE} from '../math/term/grids.ts';
import {hold} from '../theme.ts';
import {words} from '../math/words/figures/figure11.ts';
import {figure} from './figure.ts';
import {noHiddenLayer} from './noHiddenLayer.ts';
import {tracedLayer} from './tracedLayer.ts';
import {stated} from '../math/step/step.ts';

/** The sums in brackets are rows times a column. */
export default figure('equations', function* (set) {
  const {network, derivation, board, caption, map, palette, view} = set;
  const layer = tracedLayer(network);
  if (layer === undefined) {
    yield* noHiddenLayer(set, words.nothing);
    return;
  }
  const equations = legibleLayer(
    board,
    derivation,
    all => all.hiddenLayer(layer),
    LEAST_SIZE,
  );
  const splitting = equations.split();
  const room = {under: noteRoom(board)};
  const form = legibly(board, splitting.steps, equations.name(), room);
  const split = form(splitting.step.split);
  const transpose = form(splitting.step.transpose);
  // One size for all steps: only the part in focus moves.
  const em = Math.min(
    ...[split, transpose].map(({after}) => board.emOf(after, room)),
  );
  board.set(split.before, {...room, em});
  const product = new RowTimesColumn({
    board,
    map,
    splitting,
    step: {split, transpose},
    palette,
  });
  view.add(product);
  const shapesOf = (step: typeof split) => {
    const notes = new ShapeNotes({board, equation: stated(step), palette});
    view.add(notes);
    return notes;
  };
  yield* all(comeForward(board), caption.begin(words.grids));
  yield* beat('grids', hold.term);

  const {incoming} = equations.gather();
  yield* all(
    spotlight(board, [incoming.id]),
    glance(map, placesOf(incoming)),
    caption.say(words.sums(network.layers[layer + 1]!)),
  );
  yield* beat('sums', hold.term);

  yield* all(product.frameColumn(), caption.say(words.deltas));
  yield* beat('deltas', hold.term);

  yield* product.separate();
  yield* beat('apart', hold.equation);

  for (const [index, row] of product.rows.entries()) {
    yield* all(product.light(row), caption.say(words.rows));
    yield* beat(`row ${index + 1}`, index === 0 ? hold.equation : hold.breath);
  }
  yield* mayGo(['shapes'], function* () {
    const asRead = shapesOf(split);
    yield* all(asRead.write(), comeForward(board), caption.say(words.shapes));
    yield* beat('shapes', hold.equation);
    yield* asRead.fade(0);
  });

  yield* product.transpose();
  yield* mayGo([], () => shapesOf(transpose).write());
  yield* beat('transpose', hold.last);
});
