import {Circle, Layout, Line, makeScene2D, Rect, Txt} from '@motion-canvas/2d';
import {
  all,
  createRef,
  createRefArray,
  easeOutCubic,
  sequence,
  waitFor,
} from '@motion-canvas/core';

const points = [
  'A cache keeps what was asked before.',
  'A hit answers at once.',
  'A miss asks the slow store.',
  'Old entries make room for new ones.',
];

export default makeScene2D(function* (view) {
  const title = createRef<Txt>();
  const rule = createRef<Line>();
  const bullets = createRefArray<Layout>();
  view.add(
    <>
      <Txt
        ref={title}
        text={'What does a cache do?'}
        fontFamily={'Roboto'}
        fontWeight={700}
        fontSize={92}
        fill={'#f2f4f8'}
        y={-40}
        opacity={0}
      />
      <Line
        ref={rule}
        points={[
          [-800, -280],
          [800, -280],
        ]}
        stroke={'#3d4a63'}
        lineWidth={6}
        end={0}
      />
    </>,
  );

  yield* all(title().opacity(1, 0.6), title().y(0, 0.6, easeOutCubic));
  yield* waitFor(1.4);
  yield* all(title().y(-380, 0.8), rule().end(1, 0.8));

  for (const [index, text] of points.entries()) {
    view.add(
      <Layout
        ref={bullets}
        layout
        gap={36}
        alignItems={'center'}
        position={[-780, -150 + index * 150]}
        offsetX={-1}
        opacity={0}
      >
        <Circle size={28} fill={'#4cc2ff'} />
        <Txt text={text} fontFamily={'Roboto'} fontSize={58} fill={'#d7deea'} />
      </Layout>,
    );
    yield* all(
      bullets[index]!.opacity(1, 0.5),
      bullets[index]!.x(-740, 0.5, easeOutCubic),
    );
    yield* waitFor(1.2);
  }

  const answer = createRef<Rect>();
  view.add(
    <Rect
      ref={answer}
      y={430}
      size={[1200, 120]}
      radius={24}
      fill={'#1d5f86'}
      scale={0}
    >
      <Txt
        text={'It trades memory for time.'}
        fontFamily={'Roboto'}
        fontWeight={700}
        fontSize={60}
        fill={'white'}
      />
    </Rect>,
  );
  yield* answer().scale(1, 0.6, easeOutCubic);
  yield* waitFor(1.2);
  yield* sequence(
    0.1,
    ...bullets.map(bullet => bullet.opacity(0.25, 0.4)),
    answer().fill('#2a86bd', 0.4),
  );
  yield* waitFor(1.6);
});
