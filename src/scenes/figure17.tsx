import {beat} from '../components/beat.ts';
import {bias} from '../math/index.ts';
import {lastLayer} from '../network/network.ts';
import {hold} from '../theme.ts';
import {figure} from './figure.ts';

/** Tracing a bias. */
export default figure('equations', function* ({network, derivation, board}) {
  const steps = derivation.bias.trace(bias(lastLayer(network), 1)).steps;
  board.set(steps[0]!.before, {columns: 2});
  yield* beat('start', hold.term);
  for (const [index, step] of steps.entries()) {
    yield* board.perform(step);
    yield* beat(`step ${index + 1}`, hold.term);
  }
  yield* beat('end', hold.last);
});
