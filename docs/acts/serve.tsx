import {darken, serveLayer} from '../../src/components/acts/serveLayer.ts';
import {beat} from '../../src/components/pace/beat.ts';
import {figure} from '../../src/scenes/figure.ts';
import {hold} from '../../src/theme.ts';

/** The error reaches the last layer, and the one below it. */
export default figure('map', function* ({network, map}) {
  for (const layer of [2, 1]) {
    yield* darken(map);
    yield* serveLayer(map, network, layer);
    yield* beat(`layer ${layer}`, hold.equation);
  }
});
