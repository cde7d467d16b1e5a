import {nameGrid} from '../../src/components/acts/nameOnBoard.ts';
import {beat} from '../../src/components/pace/beat.ts';
import {figure} from '../../src/scenes/figure.ts';
import {hold} from '../../src/theme.ts';

/** A matrix contracts into its name. */
export default figure('equations', function* (set) {
  const last = set.derivation.outputLayer.name().steps.at(-1)!;
  set.board.set(last.before);
  yield* beat('grid', hold.term);
  yield* nameGrid(set, last);
  yield* beat('name', hold.last);
});
