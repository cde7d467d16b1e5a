import {DeltaRecall} from '../../src/components/acts/DeltaRecall.ts';
import {beat} from '../../src/components/pace/beat.ts';
import {edgesOfTrace, setLit} from '../../src/components/trace/tracePaths.ts';
import {weight} from '../../src/math/term/parameter.ts';
import {figure} from '../../src/scenes/figure.ts';
import {hold} from '../../src/theme.ts';

/** The last layer’s equations come back, and its δ is found in a deeper one. */
export default figure('equations', function* (set) {
  const {derivation, map, board, palette, view} = set;
  const deeper = weight(1, 1, 1);
  const traced = edgesOfTrace(derivation.trace(deeper));
  const recognition = derivation.hiddenLayer(1).recognise(deeper);
  const about = {board, recognition, traced, palette};
  const recall = new DeltaRecall({...about, under: 0, beside: 0});
  view.add(recall);
  setLit(map, traced);
  yield* recall.recall();
  yield* beat('recalled', hold.breath);
  yield* recall.frame(recall.pairs[0]!);
  yield* beat('delta', hold.last);
});
