import {all} from '@motion-canvas/core';
import {beat} from '../components/beat.ts';
import {fillMatrix} from '../components/fillMatrix.ts';
import {GroupFrame} from '../components/GroupFrame.ts';
import {mapPlaces} from '../components/mapPlaces.ts';
import {Numbers} from '../components/Numbers.ts';
import {nudgeWeight} from '../components/nudge.ts';
import {NudgeTrial} from '../components/NudgeTrial.ts';
import {onesIn} from '../components/ones.ts';
import {onlyEquation} from '../components/onlyEquation.ts';
import {restFor} from '../components/restFor.ts';
import {glance, spotlight} from '../components/spotlight.ts';
import {under} from '../components/under.ts';
import {lastLayer} from '../network/network.ts';
import {hold, space} from '../theme.ts';
import {figure} from './figure.ts';
import {tracedLayer} from './tracedLayer.ts';
import {dim} from '../components/dim.ts';

/** ∂z/∂w is what comes in: a weight is nudged, and the weighted input answers. */
export default figure('map', function* (set) {
  const {network, derivation, point, map, board, caption, palette, view} = set;
  const layer = tracedLayer(network) ?? 1;
  const derived = derivation.layer(layer);
  const {steps, fact} = derived.inputs();
  const [writeOut, substitute, name, finish, join] = steps;
  const unknown = derived.name().local.id;

  board.set(writeOut!.before);
  const frame = new GroupFrame({
    board,
    ids: [unknown],
    role: 'activation',
    palette,
  });
  view.add(frame);
  yield* beat('equation', hold.term);
  yield* all(
    spotlight(board, [unknown]),
    frame.close(),
    glance(map, mapPlaces(substitute!.because)),
  );
  yield* beat('question', hold.term);

  yield* all(frame.open(), caption.say(substitute!.caption));
  const found = substitute!.because.slice(0, 2);
  for (const [index, reason] of found.entries()) {
    const trial = new NudgeTrial({
      ...set,
      nudge: nudgeWeight(network, point.forward, {
        kind: 'weight',
        layer,
        row: 1,
        column: index + 1,
      }),
      reasons: [reason],
      found: found.slice(0, index),
    });
    yield* trial.run(index === 0 ? 0.85 : 0.55);
    yield* beat(`nudge ${index + 1}`, hold.term);
    yield* trial.clear();
  }

  yield* set.turnTo('equations');
  yield* fillMatrix({
    map,
    board,
    writeOut: writeOut!,
    substitute: substitute!,
    fact: fact.id,
  });
  yield* board.perform(onlyEquation(name!, fact.id));
  yield* beat('name', hold.term);

  yield* board.write(name!.after);
  yield* board.fade(dim(), onesIn(name!.after[0]!));
  yield* beat('fact', hold.breath);
  yield* board.perform(finish!);
  yield* beat('known', hold.term);

  const equation = derived.finished();
  const numbers = new Numbers({equation, point, palette});
  const naming = layer < lastLayer(network) ? derived.delta().steps : [];
  for (const step of [join!, ...naming]) {
    yield* board.perform(step, {
      arrangement: {under: numbers.height + space.huge},
    });
    yield* beat(step === join ? 'joined' : 'delta', hold.term);
  }
  const result = new GroupFrame({
    board,
    ids: [equation.id],
    role: 'delta',
    palette,
  });
  numbers.position(under(board, [equation.id], numbers.height, space.large));
  view.add([result, numbers]);
  yield* all(result.close(), glance(map, mapPlaces(substitute!.because)));
  yield* numbers.write();
  yield* beat('end', restFor(numbers.count, hold.last));
});
