import {waitFor} from '@motion-canvas/core';
import {NetworkMap} from '../components/NetworkMap.ts';
import {forwardPass} from '../network/forward.ts';
import {figure} from './figure.ts';

export default figure(function* ({view, network, palette}) {
  const map = new NetworkMap({network, pass: forwardPass(network), band: {width: 1728, height: 596}, palette, y: -540 + 54 + 298});
  view.add(map);
  yield* waitFor(0.5);
  yield* map.focus([]);
  yield* map.runBack('e1>E');
  yield* map.light('e1');
  yield* map.runBack('a2-1>e1');
  yield* map.light('a2-1');
  yield* map.runBack('z2-1>a2-1');
  yield* map.light('z2-1');
  yield* map.runBack('a1-1>z2-1', 1);
});
