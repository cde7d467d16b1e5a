import {beat} from '../../src/components/pace/beat.ts';
import {traceQuickly} from '../../src/components/trace/traceQuickly.ts';
import {edgesOfTrace, setLit} from '../../src/components/trace/tracePaths.ts';
import {weight} from '../../src/math/term/parameter.ts';
import {say} from '../../src/math/write/sentence.ts';
import {figure} from '../../src/scenes/figure.ts';
import {hold} from '../../src/theme.ts';

/** A second weight is traced in one stroke. */
export default figure('map', function* ({derivation, map, board}) {
  const known = derivation.trace(weight(2, 1, 1));
  const next = derivation.trace(weight(2, 2, 1));
  setLit(map, edgesOfTrace(known));
  board.set([known.equation]);
  yield* beat('known', hold.term);
  yield* board.write([]);
  yield* traceQuickly(map, board, next, 0.4, say`Another path.`);
  yield* beat('traced', hold.last);
});
