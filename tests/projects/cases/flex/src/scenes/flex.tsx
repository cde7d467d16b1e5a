import {Circle, Layout, makeScene2D, Rect} from '@motion-canvas/2d';
import {all, createRef, createRefArray, linear} from '@motion-canvas/core';

const colours = ['#e4572e', '#17bebb', '#ffc914', '#76b041', '#9b5de5'];

export default makeScene2D(function* (view) {
  const page = createRef<Layout>();
  const column = createRef<Layout>();
  const tiles = createRefArray<Rect>();
  const side = createRef<Rect>();

  view.add(
    <Layout ref={page} layout size={['100%', '100%']} padding={12} gap={10}>
      <Rect
        ref={side}
        width={40}
        shrink={0}
        fill={'#2a3142'}
        direction={'column'}
        justifyContent={'space-between'}
        alignItems={'center'}
        padding={6}
        radius={4}
      >
        <Circle size={20} fill={'white'} />
        <Circle size={12} fill={'white'} alignSelf={'start'} />
        <Circle size={16} fill={'white'} alignSelf={'end'} />
      </Rect>
      <Layout ref={column} direction={'column'} grow={1} gap={8}>
        <Layout gap={4} height={30}>
          <Rect grow={1} fill={colours[0]} />
          <Rect grow={2} fill={colours[1]} />
          <Rect basis={30} fill={colours[2]} />
        </Layout>
        <Layout wrap={'wrap'} gap={[6, 8]} grow={1} alignContent={'start'}>
          {Array.from({length: 9}, (_, index) => (
            <Rect
              ref={tiles}
              width={44}
              height={18 + (index % 3) * 6}
              fill={colours[index % colours.length]}
              radius={3}
              marginTop={index === 4 ? 5 : 0}
            />
          ))}
        </Layout>
      </Layout>
    </Layout>,
  );

  yield* all(
    side().width(100, 0.6, linear),
    page().gap(24, 0.6),
    ...tiles.map((tile, index) => tile.width(30 + index * 5, 0.6)),
  );
  yield* tiles[4].size(0, 0.4);
});
