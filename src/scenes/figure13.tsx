import {all, chain} from '@motion-canvas/core';
import {beat} from '../components/beat.ts';
import {NudgeTrial} from '../components/NudgeTrial.ts';
import {nudgeActivation} from '../components/nudge.ts';
import {onlyEquation} from '../components/onlyEquation.ts';
import {substituteRows} from '../components/substituteRows.ts';
import {departures} from '../components/traceOnMap.ts';
import {hold, size, strength} from '../theme.ts';
import {figure} from './figure.ts';
import {tracedLayer} from './tracedLayer.ts';

/** ∂z/∂a is the weight. */
export default figure('map', function* (set) {
  const {network, derivation, point, map, board, caption} = set;
  const layer = tracedLayer(network);
  if (layer === undefined) return;
  const {steps, fact} = derivation.hiddenLayer(layer).weights();
  const [writeOut, substitute, name, finish] = steps;

  board.set(writeOut!.before);
  yield* beat('question', hold.equation);

  yield* caption.say(substitute!.caption);
  for (const index of [1, 2].slice(0, network.layers[layer])) {
    const trial = new NudgeTrial({
      ...set,
      nudge: nudgeActivation(network, point.forward, layer, index),
      reasons: substitute!.because,
    });
    yield* trial.run(index === 1 ? 1 : 0.6);
    yield* beat(`nudge ${index}`, hold.equation);
    yield* trial.clear();
  }

  yield* all(
    set.turnTo('equations'),
    board.perform(onlyEquation(writeOut!, fact.id), {
      arrangement: {columns: 1, em: size.formula},
    }),
  );
  yield* beat('matrix', hold.term);
  const {steps: rows} = substituteRows(onlyEquation(substitute!, fact.id));
  for (const [row, step] of rows.entries()) {
    yield* board.perform(step, {departures: departures(map, step.after)});
    yield* beat(`row ${row + 1}`, hold.breath);
  }
  yield* board.perform(onlyEquation(name!, fact.id));
  yield* beat('name', hold.equation);
  yield* board.write(name!.after);
  yield* beat('fact', hold.term);
  yield* board.perform(finish!);
  yield* beat('end', hold.last);
});
