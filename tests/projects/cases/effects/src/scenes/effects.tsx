import {
  blur,
  Circle,
  Gradient,
  hue,
  Layout,
  makeScene2D,
  Node,
  Rect,
} from '@motion-canvas/2d';
import {all, createRef, linear} from '@motion-canvas/core';

export default makeScene2D(function* (view) {
  const window = createRef<Rect>();
  const sun = createRef<Circle>();
  const card = createRef<Rect>();
  const cached = createRef<Node>();
  const sweep = new Gradient({
    type: 'conic',
    angle: 0,
    stops: [
      {offset: 0, color: '#17bebb'},
      {offset: 0.5, color: '#9b5de5'},
      {offset: 1, color: '#17bebb'},
    ],
  });

  view.add(
    <>
      <Rect
        ref={window}
        x={-95}
        size={[100, 120]}
        radius={20}
        fill={'#2a3142'}
        clip
      >
        <Circle ref={sun} y={60} size={90} fill={'#ffc914'} />
      </Rect>
      <Rect
        ref={card}
        x={20}
        y={-35}
        size={[70, 50]}
        radius={6}
        fill={
          new Gradient({
            type: 'linear',
            from: [-35, 0],
            to: [35, 0],
            stops: [
              {offset: 0, color: '#e4572e'},
              {offset: 1, color: '#ffc914'},
            ],
          })
        }
        shadowColor={'rgba(0,0,0,0.8)'}
        shadowBlur={10}
        shadowOffset={[4, 6]}
      />
      <Circle x={20} y={45} size={60} fill={sweep} />
      <Node
        ref={cached}
        x={110}
        cache
        opacity={0.7}
        filters={[blur(0), hue(0)]}
      >
        <Rect size={50} x={-10} y={-10} fill={'#76b041'} />
        <Rect size={50} x={10} y={10} fill={'#e4572e'} />
      </Node>
      <Layout />
    </>,
  );

  yield* all(
    sun().position.y(10, 0.5),
    window().radius(50, 0.5),
    card().shadowBlur(24, 0.5, linear),
    cached().filters.blur(4, 0.5, linear),
    cached().filters.hue(120, 0.5, linear),
  );
});
