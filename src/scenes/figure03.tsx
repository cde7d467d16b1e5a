import {beat} from '../components/pace/beat.ts';
import {legible} from '../components/layout/legible.ts';
import {askFor, beginTrace, traceStep} from '../components/trace/traceOnMap.ts';
import {
  Workings,
  workingsBeside,
  workingsUnder,
} from '../components/numbers/Workings.ts';
import {weight} from '../math/term/parameter.ts';
import {lastLayer} from '../network/network.ts';
import {hold, size} from '../theme.ts';
import {words} from '../math/words/figures/figure03.ts';
import {figure} from './figure.ts';

/** Tracing the error back to a weight of the last layer. */
export default figure('map', function* (set) {
  const {network, derivation, point, map, board, caption, palette, view} = set;
  const asked = weight(lastLayer(network), 1, 1);
  const trace = legible(derivation, written => {
    const {equation} = written.trace(asked);
    const beside = workingsBeside([equation], point);
    const em = board.emOf([equation], {under: workingsUnder, beside});
    return em >= size.formulaPair;
  }).trace(asked);
  const {
    step: {start, dropOne},
    hops,
  } = trace;
  yield* caption.begin(words.known);
  yield* beat('forward pass', hold.term);

  // Reserves room beside the equation for its whole result.
  const under = workingsUnder;
  const beside = workingsBeside([trace.equation], point);
  yield* askFor(map, board, start, {arrangement: {under}});
  yield* beat('question', hold.term);

  yield* beginTrace(map, board, start);
  yield* beat('error', hold.term, hold.late);
  yield* board.perform(dropOne);
  yield* beat('drop one', hold.breath);

  for (const [index, hop] of hops.entries()) {
    const arrangement = hop === hops.at(-1) ? {under, beside} : {};
    yield* traceStep(map, board, hop, {arrangement});
    yield* beat(`hop ${index + 1}`, hold.term);
  }

  const workings = new Workings({
    board,
    equation: trace.equation,
    point,
    palette,
    caption,
  });
  view.add(workings);
  yield* workings.writeValues();
  yield* beat('values', hold.term);
  yield* workings.writeResult();
  yield* beat('gradient', hold.last);
});
