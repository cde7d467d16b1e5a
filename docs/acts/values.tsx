import {
  Workings,
  workingsBeside,
  workingsUnder,
} from '../../src/components/numbers/Workings.ts';
import {beat} from '../../src/components/pace/beat.ts';
import {edgesOfTrace, setLit} from '../../src/components/trace/tracePaths.ts';
import {weight} from '../../src/math/term/parameter.ts';
import {figure} from '../../src/scenes/figure.ts';
import {hold} from '../../src/theme.ts';

/** Values stand under the factors, first one by itself, and their product after them. */
export default figure('map', function* (set) {
  const {derivation, point, map, board, view} = set;
  const trace = derivation.trace(weight(2, 1, 1));
  const {equation} = trace;
  const beside = workingsBeside([equation], point);
  setLit(map, edgesOfTrace(trace));
  board.set([equation], {under: workingsUnder, beside});
  const {palette} = set;
  const workings = new Workings({board, equation, point, palette});
  view.add(workings);
  yield* workings.writeValues({upTo: 1});
  yield* beat('first value', hold.term);
  yield* workings.writeValues();
  yield* workings.writeResult();
  yield* beat('gradient', hold.last);
});
