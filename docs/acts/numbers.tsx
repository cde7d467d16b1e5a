import {
  frameInNumbers,
  inNumbers,
} from '../../src/components/acts/inNumbers.ts';
import {beat} from '../../src/components/pace/beat.ts';
import {figure} from '../../src/scenes/figure.ts';
import {hold} from '../../src/theme.ts';

/** An equation is framed, with its numbers below. */
export default figure('equations', function* (set) {
  const equation = set.derivation.outputLayer.finished();
  set.board.set([equation]);
  yield* beat('equation', hold.term);
  const numbers = inNumbers(set.board, equation, set.point);
  yield* frameInNumbers(set, equation, numbers);
  yield* beat('numbers', hold.last);
});
