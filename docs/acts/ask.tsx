import {beat} from '../../src/components/pace/beat.ts';
import {askFor} from '../../src/components/trace/traceOnMap.ts';
import {weight} from '../../src/math/term/parameter.ts';
import {figure} from '../../src/scenes/figure.ts';
import {hold} from '../../src/theme.ts';

/** E's derivative by a weight is asked for. */
export default figure('map', function* ({derivation, map, board}) {
  yield* askFor(map, board, derivation.trace(weight(2, 1, 1)).step.start);
  yield* beat('asked', hold.last);
});
