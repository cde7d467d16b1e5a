import {all} from '@motion-canvas/core';
import {beat} from '../components/pace/beat.ts';
import {findByNudging} from '../components/nudging/findByNudging.ts';
import {Card} from '../components/type/Card.ts';
import {acrossPage, Numbers} from '../components/numbers/Numbers.ts';
import {factStages, legibleSize} from '../components/layout/legibleSize.ts';
import {nudgeActivation} from '../components/nudging/nudge.ts';
import {onesIn} from '../components/acts/ones.ts';
import {onlyEquation} from '../math/step/onlyEquation.ts';
import {restFor} from '../components/pace/restFor.ts';
import {under} from '../components/board/under.ts';
import {derive} from '../math/derivation.ts';
import {hold, space, strength} from '../theme.ts';
import {say} from '../math/write/sentence.ts';
import {figure} from './figure.ts';
import {tracedLayer} from './tracedLayer.ts';
import {dim} from '../components/pace/dim.ts';
import {statedAs} from '../math/step/step.ts';

/** ∂z/∂a is the weight: an activation is nudged, and the weighted inputs answer. */
export default figure('map', function* (set) {
  const {network, derivation, point, board, palette, view, page} = set;
  const layer = tracedLayer(network);
  if (layer === undefined) {
    view.add(
      new Card({
        title: say`No hidden activation`,
        text: say`This network has one layer of weights. Its weighted inputs depend on the inputs alone, so no gradient passes through an activation below.`,
        point,
        palette,
        page,
        y: board.y(),
      }),
    );
    yield* beat('card', hold.last);
    return;
  }
  const full = derivation.hiddenLayer(layer).weights();
  const written = (fullSize: number) =>
    derive(network, fullSize).hiddenLayer(layer);
  const derived = written(
    legibleSize(page, fullSize => factStages(written(fullSize).weights())),
  );
  const {step, fact, equation} = derived.weights();
  const {writeOut, substitute, name, finish} = step;
  const reasons = full.step.substitute.because;
  yield* findByNudging(set, {
    unknown: derived.name().jacobian!.id,
    role: 'weight',
    trials: [1, 2].slice(0, network.layers[layer]).map(index => ({
      nudge: nudgeActivation(network, point.forward, layer, index),
      reasons,
    })),
    writeOut,
    substitute,
    fact: fact.id,
  });
  const room = acrossPage(page);
  const known = new Numbers({
    equation: statedAs(name, fact.id),
    point,
    palette,
    room,
  });
  yield* board.perform(onlyEquation(name, fact.id), {
    arrangement: {under: known.height + space.large},
  });
  known.position(under(board, [fact.id], known, space.large));
  view.add(known);
  yield* known.write();
  yield* beat('name', restFor(known.count, hold.equation));

  const {definition} = derived.delta();
  const numbers = new Numbers({equation: definition, point, palette, room});
  yield* all(
    known.fade(strength.hidden),
    board.write(name.after, {arrangement: {under: 0}}),
  );
  yield* board.fade(dim(), onesIn(statedAs(name, equation.id)));
  yield* beat('fact', hold.term);
  yield* board.perform(finish, {
    arrangement: {under: numbers.height + space.large},
  });
  numbers.position(under(board, [equation.id], numbers, space.large));
  view.add(numbers);
  yield* numbers.write();
  yield* beat('end', restFor(numbers.count, hold.last));
});
