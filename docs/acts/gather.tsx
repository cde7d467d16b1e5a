import {Grouping} from '../../src/components/acts/Grouping.ts';
import {beat} from '../../src/components/pace/beat.ts';
import {figure} from '../../src/scenes/figure.ts';
import {hold} from '../../src/theme.ts';

/** Factors of one kind gather into a matrix, kind by kind. */
export default figure('equations', function* (set) {
  const layer = set.derivation.outputLayer;
  const grouping = new Grouping({...set, layer});
  set.view.add(grouping);
  set.board.set(layer.gather().step.gather.before, {columns: 1});
  yield* beat('merged', hold.term);
  yield* grouping.gather();
  yield* beat('gathered', hold.last);
});
