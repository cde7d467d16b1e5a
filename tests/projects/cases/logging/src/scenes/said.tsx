import {Circle, makeScene2D} from '@motion-canvas/2d';
import {createRef, debug, useLogger} from '@motion-canvas/core';

export default makeScene2D(function* (view) {
  const logger = useLogger();
  const disc = createRef<Circle>();
  view.add(<Circle ref={disc} size={60} fill={'#ffc914'} />);

  logger.info('The disc is here.');
  logger.warn({message: 'The disc is about to move.', inspect: disc().key});
  debug(disc().position());
  console.log('moving');
  yield* disc().x(80, 0.5);
  logger.error('The disc has gone too far.');
  yield* disc().x(0, 0.3);
  logger.profile('way');
  logger.profile('way');
});
