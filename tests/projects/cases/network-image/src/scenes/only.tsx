import {Img, makeScene2D} from '@motion-canvas/2d';
import {waitFor} from '@motion-canvas/core';

export default makeScene2D(function* (view) {
  view.add(
    <Img key={'photo'} src={'https://example.com/photo.jpg'} width={100} />,
  );
  yield* waitFor(0.5);
});
