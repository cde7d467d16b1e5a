import {beat} from '../components/beat.ts';
import {hold} from '../theme.ts';
import {figure} from './figure.ts';

/** The equations of the last layer's weights gather into vectors and matrices. */
export default figure('equations', function* ({derivation, board}) {
  const {outputLayer} = derivation;
  const {steps} = outputLayer.gather();
  const naming = outputLayer.name().steps;
  const delta = outputLayer.delta().steps;
  const columns = 2;

  board.set(steps[0]!.before, {columns});
  yield* beat('equations', hold.term);
  for (const [index, step] of [...steps, ...naming, ...delta].entries()) {
    yield* board.perform(step);
    yield* beat(`step ${index + 1}`, hold.term);
  }
});
