import {waitFor} from '@motion-canvas/core';
import {NetworkMap} from '../components/NetworkMap.ts';
import {mapBand} from '../components/bands.ts';
import {forwardPass} from '../network/forward.ts';
import {figure} from './figure.ts';

export default figure(function* ({view, network, palette}) {
  const band = mapBand('map');
  const map = new NetworkMap({network, pass: forwardPass(network), band, palette, y: band.y});
  view.add(map);
  yield* waitFor(0.5);
});
