import {all} from '@motion-canvas/core';
import {mayGo} from '../components/pace/film.ts';
import {beat} from '../components/pace/beat.ts';
import {findByNudging} from '../components/nudging/findByNudging.ts';
import {Card} from '../components/type/Card.ts';
import {Numbers} from '../components/grids/Numbers.ts';
import {NamedNumbers} from '../components/grids/NamedNumbers.ts';
import {roomUnder} from '../components/grids/roomUnder.ts';
import {factStages, legibleSize} from '../components/layout/legibleSize.ts';
import {nudgeActivation} from '../components/nudging/nudge.ts';
import {onesIn} from '../components/acts/ones.ts';
import {onlyEquation} from '../math/step/onlyEquation.ts';
import {restFor} from '../components/pace/restFor.ts';
import {under} from '../components/board/under.ts';
import {derive} from '../math/derivation.ts';
import {layerPartial} from '../math/term/partials.ts';
import {vocabulary} from '../math/term/vocabulary.ts';
import {formulaOf} from '../math/write/latex.ts';
import {hold, space, strength} from '../theme.ts';
import {cardWords} from '../math/words/cardWords.ts';
import {words} from '../math/words/figures/figure13.ts';
import {figure} from './figure.ts';
import {tracedLayer} from './tracedLayer.ts';
import {dim} from '../components/pace/dim.ts';
import {statedAs} from '../math/step/step.ts';

/** ∂z/∂a is the weight: an activation is nudged, and the weighted inputs answer. */
export default figure('map', function* (set) {
  const {network, derivation, point, board, caption, palette, view, page} = set;
  const layer = tracedLayer(network);
  if (layer === undefined) {
    view.add(
      new Card({
        title: cardWords.noHiddenActivation,
        text: cardWords.oneLayer(words.nothing),
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
  const jacobian = derived.name().jacobian!;
  yield* findByNudging(set, {
    words: {...words, question: words.unknown(jacobian)},
    unknown: jacobian.id,
    role: 'weight',
    trials: [1, 2].slice(0, network.layers[layer]).map(index => ({
      nudge: nudgeActivation(network, point.forward, layer, index),
      reasons,
    })),
    writeOut,
    substitute,
    fact: fact.id,
  });
  const shown = statedAs(name, fact.id);
  const known = new Numbers({
    equation: shown,
    point,
    palette,
    ...roomUnder(board, shown, space.large),
  });
  yield* board.perform(onlyEquation(name, fact.id), {
    arrangement: {under: known.height + space.large},
  });
  yield* mayGo([], function* () {
    known.position(under(board, [fact.id], known, space.large));
    view.add(known);
    yield* known.write();
  });
  yield* beat('name', restFor(known.count, hold.equation));

  const {definition} = derived.delta();
  const names = vocabulary(network);
  const numbers = new NamedNumbers({
    formula: formulaOf(
      layerPartial('said', names.E, names.Z(layer), 'gradient'),
    ),
    numbers: {
      equation: definition,
      point,
      palette,
      ...roomUnder(board, statedAs(finish, equation.id), space.large),
    },
  });
  yield* all(
    known.fade(strength.hidden),
    board.write(name.after, {arrangement: {under: 0}}),
    caption.say(words.back),
  );
  yield* board.fade(dim(), onesIn(statedAs(name, equation.id)));
  yield* mayGo(['fact'], () => beat('fact', hold.term));
  yield* board.perform(finish, {
    arrangement: {under: numbers.height + space.large},
  });
  numbers.position(under(board, [equation.id], numbers, space.large));
  view.add(numbers);
  yield* mayGo([], () => numbers.write());
  yield* beat('end', restFor(numbers.count, hold.last));
});
