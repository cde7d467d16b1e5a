import {all} from '@motion-canvas/core';
import {isInFilm, mayGo} from '../components/pace/film.ts';
import {beat} from '../components/pace/beat.ts';
import {findByNudging} from '../components/nudging/findByNudging.ts';
import {GroupFrame} from '../components/board/GroupFrame.ts';
import {mapPlaces} from '../components/map/plan/mapPlaces.ts';
import {Numbers} from '../components/grids/Numbers.ts';
import {roomUnder} from '../components/grids/roomUnder.ts';
import {factStages, legibleSize} from '../components/layout/legibleSize.ts';
import {nudgeWeight} from '../components/nudging/nudge.ts';
import {onesIn} from '../components/acts/ones.ts';
import {onlyEquation} from '../math/step/onlyEquation.ts';
import {restFor} from '../components/pace/restFor.ts';
import {glance} from '../components/acts/spotlight.ts';
import {under} from '../components/board/under.ts';
import {parameterEdgeId} from '../network/mapIds.ts';
import {lastLayer} from '../network/network.ts';
import {derive} from '../math/derivation.ts';
import {weightAskedOf} from '../math/term/edge.ts';
import {hold, space} from '../theme.ts';
import {words} from '../math/words/figures/figure14.ts';
import {figure} from './figure.ts';
import {tracedLayer} from './tracedLayer.ts';
import {dim} from '../components/pace/dim.ts';
import {statedAs} from '../math/step/step.ts';

/**
 * ∂z/∂w is the incoming activation: a weight is nudged, and the weighted input
 * answers.
 */
export default figure('map', function* (set) {
  const {network, derivation, point, map, board, caption, palette, view, page} =
    set;
  const layer = tracedLayer(network) ?? 1;
  const written = (fullSize: number) => derive(network, fullSize).layer(layer);
  const derived = written(
    legibleSize(page, fullSize => factStages(written(fullSize).inputs())),
  );
  const {step, fact, equation: known} = derived.inputs();
  const {writeOut, substitute, name, finish, join} = step;
  const inFull = derivation.layer(layer).inputs().step.substitute;
  const tries = inFull.because.flatMap(reason => {
    const weight = weightAskedOf(reason);
    return weight && map.edges.has(parameterEdgeId(weight))
      ? [{reason, weight}]
      : [];
  });
  const {local} = derived.name();
  yield* findByNudging(set, {
    words: {...words, question: words.unknown(local)},
    isKnown: true,
    unknown: local.id,
    role: 'activation',
    trials: tries.slice(0, 2).map(({reason, weight}, index, all) => ({
      nudge: nudgeWeight(network, point.forward, weight),
      reasons: [reason],
      found: all.slice(0, index).map(tried => tried.reason),
    })),
    writeOut,
    substitute,
    fact: fact.id,
  });
  yield* board.perform(onlyEquation(name, fact.id));
  yield* beat('name', hold.term);

  yield* all(board.write(name.after), caption.say(words.back));
  yield* board.fade(dim(), onesIn(statedAs(name, known.id)));
  yield* mayGo(['fact'], () => beat('fact', hold.breath));
  yield* board.perform(finish);
  yield* mayGo(['known'], () => beat('known', hold.term));

  const equation = derived.finished();
  const numbers = new Numbers({
    equation,
    point,
    palette,
    ...roomUnder(board, equation, space.huge),
  });
  const naming = layer < lastLayer(network) ? derived.delta().steps : [];
  for (const next of [join, ...naming]) {
    const isNaming = next !== join && isInFilm();
    yield* board.perform(isNaming ? {...next, caption: words.end} : next, {
      arrangement: {under: numbers.height + space.huge},
    });
    yield* beat(next === join ? 'joined' : 'delta', hold.term);
  }
  const result = new GroupFrame({
    board,
    ids: [equation.id],
    role: 'delta',
    padding: space.small,
    palette,
  });
  numbers.position(under(board, [equation.id], numbers, space.large));
  view.add([result, numbers]);
  yield* all(
    result.close(),
    glance(map, mapPlaces(substitute.because)),
    caption.say(words.end),
  );
  yield* mayGo([], () => numbers.write());
  yield* beat('end', restFor(numbers.count, hold.last));
});
