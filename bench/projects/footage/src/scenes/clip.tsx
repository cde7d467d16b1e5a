import {makeScene2D, Rect, Txt, Video} from '@motion-canvas/2d';
import {all, createRef, waitFor} from '@motion-canvas/core';
import waves from '../media/waves.webm';

export default makeScene2D(function* (view) {
  const video = createRef<Video>();
  const banner = createRef<Rect>();
  view.add(
    <>
      <Video ref={video} src={waves} size={[1920, 1080]} />
      <Rect ref={banner} y={420} size={[1100, 140]} fill={'#000a'} opacity={0}>
        <Txt
          text={'Recorded in one take'}
          fontFamily={'Roboto'}
          fontSize={64}
          fill={'white'}
        />
      </Rect>
    </>,
  );

  video().play();
  yield* waitFor(0.6);
  yield* all(banner().opacity(1, 0.5), banner().y(400, 0.5));
  yield* waitFor(1.4);
  yield* banner().opacity(0, 0.5);
});
