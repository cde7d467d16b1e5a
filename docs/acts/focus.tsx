import {all} from '@motion-canvas/core';
import {glance, spotlight} from '../../src/components/acts/spotlight.ts';
import {layerPlaces} from '../../src/components/map/plan/layerPlaces.ts';
import {beat} from '../../src/components/pace/beat.ts';
import {gradientParts} from '../../src/math/step/lawParts.ts';
import {figure} from '../../src/scenes/figure.ts';
import {hold} from '../../src/theme.ts';

/** A layer and a term come into focus, and everything else dims. */
export default figure('map', function* ({derivation, network, map, board}) {
  const gradient = derivation.outputLayer.finished();
  const {delta} = gradientParts(gradient);
  const places = layerPlaces(network, 2, 'weightedInputs');
  board.set([gradient]);
  yield* beat('gradient', hold.term);
  yield* all(glance(map, places), spotlight(board, [delta]));
  yield* beat('delta', hold.last);
});
