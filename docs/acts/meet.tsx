import {all} from '@motion-canvas/core';
import {beat} from '../../src/components/pace/beat.ts';
import {
  edgesOfTrace,
  meetAt,
  setLit,
  stagesOf,
} from '../../src/components/trace/tracePaths.ts';
import {weight} from '../../src/math/term/parameter.ts';
import {figure} from '../../src/scenes/figure.ts';
import {hold} from '../../src/theme.ts';

/** Two paths meet at a hidden activation, and their terms are added. */
export default figure('map', function* ({derivation, map, board}) {
  const trace = derivation.trace(weight(1, 1, 1));
  const stages = stagesOf(trace.hops);
  const at = stages.findIndex(({kind}) => kind === 'meet');
  setLit(map, edgesOfTrace(trace));
  board.set(stages[at]!.before);
  yield* beat('branches', hold.term);
  yield* all(meetAt(map, stages[at - 1]!), board.perform(stages[at]!));
  yield* beat('added', hold.last);
});
