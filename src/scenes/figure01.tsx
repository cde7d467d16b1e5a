import {beat} from '../components/beat.ts';
import {buildMap, clearMap} from '../components/buildMap.ts';
import {runForward} from '../components/runForward.ts';
import {hold} from '../theme.ts';
import {figure} from './figure.ts';

/** The network is built, and one forward pass runs on it. */
export default figure('map', function* ({map}) {
  clearMap(map);
  yield* buildMap(map);
  yield* beat('network', hold.term);
  yield* runForward(map);
  yield* beat('forward pass', hold.last);
});
