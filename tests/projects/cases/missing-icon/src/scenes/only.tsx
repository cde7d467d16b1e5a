import {Icon, makeScene2D} from '@motion-canvas/2d';
import {waitFor} from '@motion-canvas/core';

export default makeScene2D(function* (view) {
  view.add(<Icon key={'sign'} icon={'mdi:ferry'} size={60} />);
  yield* waitFor(0.5);
});
