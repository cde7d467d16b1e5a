import {beat} from '../components/beat.ts';
import {runForward} from '../components/runForward.ts';
import {hold} from '../theme.ts';
import {figure} from './figure.ts';

/** The error runs back through the whole network. */
export default figure('map', function* ({map}) {
  yield* runForward(map);
  yield* beat('forward pass', hold.last);
});
