import {all} from '@motion-canvas/core';
import {AlikeFrames} from '../components/board/AlikeFrames.ts';
import {mayGo} from '../components/pace/film.ts';
import {beat} from '../components/pace/beat.ts';
import type {FrameStyle} from '../components/board/GroupFrame.ts';
import {
  deltaParts,
  deltaOnRight,
  gradientParts,
} from '../math/step/lawParts.ts';
import {
  type LayerPart,
  layerPlaces,
} from '../components/map/plan/layerPlaces.ts';
import {NumbersBelow} from '../components/grids/NumbersBelow.ts';
import {restFor} from '../components/pace/restFor.ts';
import {glance} from '../components/acts/spotlight.ts';
import type {Role} from '../math/term/variable.ts';
import {lastLayer} from '../network/network.ts';
import {apart, hold, size} from '../theme.ts';
import {words} from '../math/words/figures/figure15.ts';
import {figure} from './figure.ts';
import {tracedLayer} from './tracedLayer.ts';

/** The finished equations of both layers, side by side. */
export default figure('equations', function* (set) {
  const {network, derivation, point, map, board, caption, palette, view, page} =
    set;
  const last = lastLayer(network);
  const layers = [tracedLayer(network) ?? last, last].filter(
    (layer, index, all) => all.indexOf(layer) === index,
  );
  const derived = layers.map(layer => derivation.layer(layer));
  const gradients = derived.map(one => one.finished());
  const namings = derived.map(one => one.delta());
  const definitions = namings.map(({definition}) => definition);

  const columns = layers.length;
  const numbers = new NumbersBelow({
    board,
    equations: [...gradients, ...definitions],
    columns,
    stacked: page.narrow,
    point,
    palette,
  });
  view.add(numbers);
  board.set(gradients, {
    columns: page.narrow ? 1 : columns,
    em: size.formula,
    columnGap: 3,
  });
  const frame = (ids: readonly string[], role: Role, style: FrameStyle) => {
    const frames = new AlikeFrames({board, ids, role, style, palette});
    view.add(frames);
    return frames;
  };
  const light = (...parts: readonly LayerPart[]) =>
    glance(
      map,
      layers.flatMap(layer =>
        parts.flatMap(part => layerPlaces(network, layer, part)),
      ),
    );
  const alike = words.gradients(layers.length);
  yield* caption.begin(alike);
  yield* beat('gradients', hold.equation);

  const deltaIn = frame(
    gradients.map(gradient => gradientParts(gradient).delta),
    'delta',
    'solid',
  );
  yield* all(deltaIn.close(), light('weightedInputs'), caption.say(alike));
  yield* beat('delta', hold.term);
  const incoming = frame(
    gradients.map(gradient => gradientParts(gradient).incoming),
    'activation',
    'dashed',
  );
  yield* all(incoming.close(), light('weightedInputs', 'weights'));
  yield* beat('incoming', hold.equation);

  const all4 = [...gradients, ...definitions];
  yield* all(
    board.write(all4, {
      arrangement: page.narrow
        ? numbers.arrangement
        : {rowGap: 0.5, columnGap: apart / size.formulaPair},
    }),
    deltaIn.follow(),
    incoming.follow(),
    caption.say(words.deltas),
  );
  yield* beat('deltas', hold.equation);
  const arriving = frame(
    definitions.map(delta => deltaParts(delta).arriving),
    'error',
    'dotted',
  );
  yield* all(arriving.close(), light('arriving'));
  yield* beat('arriving', hold.term);
  const slopes = frame(
    definitions.map(delta => deltaParts(delta).slope),
    'weightedInput',
    'dashed',
  );
  yield* all(slopes.close(), light('arriving', 'slopes'));
  yield* beat('slopes', hold.equation);

  const [below] = layers;
  if (below !== last) {
    const handed = [
      deltaOnRight(derivation.layer(below!).delta().definition),
      derivation.layer(last).delta().definition.left.id,
    ];
    const shared = frame(handed, 'delta', 'solid');
    yield* all(
      shared.close(),
      glance(map, layerPlaces(network, below!, 'arriving')),
      caption.say(words.handed),
    );
    yield* beat('handed down', hold.equation);
    yield* shared.open();
  }
  yield* glance(map, [...map.nodes.keys(), ...map.edges.keys()]);
  yield* mayGo([], function* () {
    yield* all(
      board.write(all4, {arrangement: numbers.arrangement}),
      ...[deltaIn, incoming, arriving, slopes].map(one => one.follow()),
      caption.say(words.numbers),
    );
  });
  for (const column of layers.keys()) {
    const name = `numbers ${column + 1}`;
    yield* mayGo([name], function* () {
      yield* numbers.write(column);
      yield* beat(name, restFor(numbers.countIn(column), hold.last));
    });
  }
});
