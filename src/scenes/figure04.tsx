import {beat} from '../components/beat.ts';
import {hold} from '../theme.ts';
import {figure} from './figure.ts';

/** The remaining weights of the last layer. */
export default figure('equations', function* ({derivation, board}) {
  const steps = derivation.outputLayer.gather().steps;
  board.set(steps[0]!.before, {columns: 2});
  yield* beat('start', hold.term);
  for (const [index, step] of steps.entries()) {
    yield* board.perform(step);
    yield* beat(`step ${index + 1}`, hold.term);
  }
  yield* beat('end', hold.last);
});
