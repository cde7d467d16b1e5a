import {beat} from '../components/beat.ts';
import {weight} from '../math/index.ts';
import {hold} from '../theme.ts';
import {figure} from './figure.ts';

/** A weight of the first layer, over two paths. */
export default figure('equations', function* ({derivation, board}) {
  const steps = derivation.trace(weight(1, 1, 1)).steps;
  board.set(steps[0]!.before, {columns: 2});
  yield* beat('start', hold.term);
  for (const [index, step] of steps.entries()) {
    yield* board.perform(step);
    yield* beat(`step ${index + 1}`, hold.term);
  }
  yield* beat('end', hold.last);
});
