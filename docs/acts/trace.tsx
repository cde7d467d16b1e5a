import {beat} from '../../src/components/pace/beat.ts';
import {
  askFor,
  beginTrace,
  traceStep,
} from '../../src/components/trace/traceOnMap.ts';
import {weight} from '../../src/math/term/parameter.ts';
import {figure} from '../../src/scenes/figure.ts';
import {hold} from '../../src/theme.ts';

/** Light runs back from E, and its derivatives join the product. */
export default figure('map', function* ({derivation, map, board}) {
  const {step, hops} = derivation.trace(weight(2, 1, 1));
  yield* askFor(map, board, step.start);
  yield* beginTrace(map, board, step.start);
  yield* board.perform(step.dropOne);
  for (const hop of hops) yield* traceStep(map, board, hop);
  yield* beat('traced', hold.last);
});
