import {makeScene2D, Rect, Video} from '@motion-canvas/2d';
import {createRef, waitFor} from '@motion-canvas/core';
import clip from '../media/clip.webm';

export default makeScene2D(function* (view) {
  const video = createRef<Video>();
  view.add(
    <>
      <Video ref={video} src={clip} width={240} />
      <Rect size={[250, 145]} stroke={'white'} lineWidth={4} />
    </>,
  );

  yield video();
  video().play();
  yield* waitFor(0.5);
  video().pause();
  yield* video().x(20, 0.3);
  video().seek(1);
  yield* waitFor(0.2);
});
