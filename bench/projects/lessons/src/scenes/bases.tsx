import {Grid, makeScene2D, Txt} from '@motion-canvas/2d';
import {all, createRef, waitFor} from '@motion-canvas/core';

export default makeScene2D(function* (view) {
  const title = createRef<Txt>();
  const part = createRef<Grid>();
  view.add(
    <>
      <Txt
        ref={title}
        text={'Bases'}
        fontFamily={'Roboto'}
        fontSize={84}
        fill={'#f2f4f8'}
        y={-380}
        opacity={0}
      />
      <Grid
        ref={part}
        size={[1200, 600]}
        spacing={100}
        stroke={'#5ad1a4'}
        lineWidth={3}
        end={0}
      />
    </>,
  );

  yield* all(title().opacity(1, 0.4), part().end(1, 0.6));
  yield* waitFor(1.5);
  yield* title().opacity(0, 0.3);
});
