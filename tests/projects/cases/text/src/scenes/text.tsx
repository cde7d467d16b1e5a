import {Layout, makeScene2D, Rect, Txt} from '@motion-canvas/2d';
import {all, createRef, linear, waitFor} from '@motion-canvas/core';

export default makeScene2D(function* (view) {
  view.fontFamily('Inter').fill('white');
  const title = createRef<Txt>();
  const story = createRef<Txt>();
  const box = createRef<Rect>();

  view.add(
    <>
      <Txt
        ref={title}
        y={-68}
        fontSize={24}
        fontWeight={700}
        text={'Low tide'}
      />
      <Rect
        ref={box}
        y={12}
        layout
        width={180}
        padding={8}
        radius={6}
        fill={'#223'}
      >
        <Txt
          ref={story}
          fontSize={13}
          lineHeight={18}
          textWrap
          fill={'#dde'}
          text={'The boats lie on the sand until the water is back.'}
        />
      </Rect>
      <Txt y={74} fontSize={14}>
        Wait{' '}
        <Txt fontStyle={'italic'} fill={'#ffc914'}>
          six
        </Txt>{' '}
        hours, <Txt.b fill={'#17bebb'}>no more</Txt.b>
      </Txt>
      <Layout
        layout
        direction={'column'}
        alignItems={'end'}
        x={128}
        y={-60}
        gap={2}
      >
        <Txt fontSize={9} letterSpacing={2} text={'EAST'} />
        <Txt
          fontSize={9}
          text={'north-east'}
          stroke={'#e4572e'}
          lineWidth={1}
          strokeFirst
        />
      </Layout>
    </>,
  );

  yield* all(
    box().width(120, 0.5, linear),
    title().letterSpacing(6, 0.5),
    title().text('High tide', 0.5),
  );
  story().textAlign('center');
  yield* waitFor(0.25);
  story().textAlign('justify');
  yield* story().text('And then they all sail out again before the wind.', 0.4);
});
