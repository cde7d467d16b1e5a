import {all} from '@motion-canvas/core';
import {beat} from '../components/beat.ts';
import {Card} from '../components/Card.ts';
import {fillMatrix} from '../components/fillMatrix.ts';
import {GroupFrame} from '../components/GroupFrame.ts';
import {mapPlaces} from '../components/mapPlaces.ts';
import {Numbers} from '../components/Numbers.ts';
import {NudgeTrial} from '../components/NudgeTrial.ts';
import {nudgeActivation} from '../components/nudge.ts';
import {onesIn} from '../components/ones.ts';
import {onlyEquation} from '../components/onlyEquation.ts';
import {restFor} from '../components/restFor.ts';
import {glance, spotlight} from '../components/spotlight.ts';
import {under} from '../components/under.ts';
import {hold, space, strength} from '../theme.ts';
import {figure} from './figure.ts';
import {tracedLayer} from './tracedLayer.ts';
import {dim} from '../components/dim.ts';

/** ∂z/∂a is the weight: an activation is nudged, and the weighted inputs answer. */
export default figure('map', function* (set) {
  const {network, derivation, point, map, board, caption, palette, view} = set;
  const layer = tracedLayer(network);
  if (layer === undefined) {
    view.add(
      new Card({
        title: 'No hidden activation',
        text: 'This network has one layer of weights. Its weighted inputs depend on the inputs alone, so no gradient passes through an activation below.',
        palette,
        y: board.y(),
      }),
    );
    yield* beat('card', hold.last);
    return;
  }
  const derived = derivation.hiddenLayer(layer);
  const {steps, fact} = derived.weights();
  const [writeOut, substitute, name, finish] = steps;
  const unknown = derived.name().jacobian!.id;

  board.set(writeOut!.before);
  const frame = new GroupFrame({
    board,
    ids: [unknown],
    role: 'weight',
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
  for (const index of [1, 2].slice(0, network.layers[layer])) {
    const trial = new NudgeTrial({
      ...set,
      nudge: nudgeActivation(network, point.forward, layer, index),
      reasons: substitute!.because,
    });
    yield* trial.run(index === 1 ? 0.85 : 0.55);
    yield* beat(`nudge ${index}`, hold.term);
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
  const known = new Numbers({equation: name!.after.at(-1)!, point, palette});
  known.position(under(board, [fact.id], known.height, space.large));
  view.add(known);
  yield* known.write();
  yield* beat('name', hold.equation);

  const {definition} = derived.delta();
  const numbers = new Numbers({equation: definition, point, palette});
  yield* all(known.fade(strength.hidden), board.write(name!.after));
  yield* board.fade(dim(), onesIn(name!.after[0]!));
  yield* beat('fact', hold.term);
  yield* board.perform(finish!, {
    arrangement: {under: numbers.height + space.large},
  });
  numbers.position(
    under(board, [finish!.after[0]!.id], numbers.height, space.large),
  );
  view.add(numbers);
  yield* numbers.write();
  yield* beat('end', restFor(numbers.count, hold.last));
});
