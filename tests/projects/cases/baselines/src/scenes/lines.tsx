import {Layout, makeScene2D, Rect, Txt} from '@motion-canvas/2d';
import {all, createRef, linear} from '@motion-canvas/core';

export default makeScene2D(function* (view) {
  view.fontFamily('Inter').fill('#101418');
  const row = createRef<Layout>();
  const price = createRef<Txt>();
  const card = createRef<Rect>();
  view.add(
    <>
      <Layout
        ref={row}
        layout
        y={-45}
        width={280}
        gap={8}
        alignItems={'baseline'}
      >
        <Txt ref={price} fontSize={40} fill={'white'} text={'48'} />
        <Txt fontSize={14} fill={'#ffc914'} text={'knots'} />
        <Rect size={[14, 20]} fill={'#e4572e'} />
        <Rect ref={card} direction={'column'} padding={6} fill={'#17bebb'}>
          <Txt fontSize={11} text={'from the'} />
          <Txt fontSize={11} fontWeight={700} text={'south'} />
        </Rect>
      </Layout>
      <Layout
        layout
        y={45}
        width={280}
        gap={10}
        wrap={'wrap'}
        alignItems={'baseline'}
      >
        <Txt fontSize={30} fill={'white'} text={'tide'} />
        <Txt
          fontSize={12}
          width={90}
          textWrap
          fill={'#dde'}
          text={'is out until six in the evening'}
        />
        <Rect size={[30, 50]} fill={'#9b5de5'} />
        <Rect size={[120, 14]} fill={'#76b041'} />
      </Layout>
    </>,
  );

  yield* all(
    price().fontSize(20, 0.5, linear),
    card().padding(14, 0.5, linear),
    row().gap(18, 0.5, linear),
  );
});
