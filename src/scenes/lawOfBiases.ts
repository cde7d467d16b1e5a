import {all, type ThreadGenerator} from '@motion-canvas/core';
import {glance} from '../components/acts/spotlight.ts';
import {GroupFrame} from '../components/board/GroupFrame.ts';
import {under} from '../components/board/under.ts';
import {layerPlaces} from '../components/map/plan/layerPlaces.ts';
import {roomUnder} from '../components/grids/roomUnder.ts';
import {LayerNumbers} from '../components/grids/LayerNumbers.ts';
import {beat} from '../components/pace/beat.ts';
import {mayGo} from '../components/pace/film.ts';
import {asOne} from '../math/step/asOne.ts';
import {renaming} from '../math/step/renaming.ts';
import type {Equation} from '../math/term/term.ts';
import {words} from '../math/words/figures/figure18.ts';
import {hold, space} from '../theme.ts';
import type {Figure} from './figure.ts';

/** From a layer's equation of its biases to the law of every layer, in numbers. */
export function* lawOfBiases(set: Figure, equation: Equation): ThreadGenerator {
  const {network, derivation, point, map, board, caption, palette, view} = set;
  const {step, equations} = derivation.generalise();
  const law = equations.biases;
  const general = step.biases!;
  const layers = general.before.slice(-2);
  const below = new LayerNumbers({
    equation: law,
    layers: ends(law.layers!),
    point,
    palette,
    ...roomUnder(board, law, space.huge),
  });
  yield* all(
    board.perform(renaming(equation, layers.at(-1)!, layers, general)),
    glance(
      map,
      law.layers!.flatMap(layer => layerPlaces(network, layer, 'biases')),
    ),
  );
  yield* beat('layers', hold.term);
  yield* board.perform(asOne(general, layers), {
    arrangement: {under: below.height + space.huge},
  });
  const result = new GroupFrame({
    board,
    ids: [law.id],
    role: 'delta',
    padding: space.small,
    palette,
  });
  below.position(under(board, [law.id], below, space.large));
  view.add([result, below]);
  yield* all(result.close(), caption.say(words.end));
  yield* mayGo([], () => below.write());
  yield* beat('end', hold.last);
}

/** The first two and the last two of many. */
function ends(layers: readonly number[]): readonly number[] {
  return layers.length <= 4
    ? layers
    : [...layers.slice(0, 2), ...layers.slice(-2)];
}
