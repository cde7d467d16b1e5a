import {crane} from '@parts/names';
import {Img, Layout, makeScene2D, Rect, Txt} from '@motion-canvas/2d';
import {createRef} from '@motion-canvas/core';
import moon from '../moon.svg?url';
import notice from '../notice.txt?raw';
import theme from '../theme.json';
import '../page.css';

declare const __EDITION__: string;

interface Part {
  readonly default: string;
  readonly width: number;
}

const parts = import.meta.glob<Part>(['@parts/*.ts', '!@parts/names.ts'], {
  eager: true,
});
const lazy = import.meta.glob<string>('../*.txt', {
  query: '?raw',
  import: 'default',
});

export default makeScene2D(function* (view) {
  const later: string = yield lazy['../notice.txt']();
  const row = createRef<Layout>();
  view.add(
    <>
      <Layout ref={row} layout gap={8} y={-55} alignItems={'center'}>
        {Object.values(parts).map((part, index) => (
          <Rect
            width={part.width}
            height={30}
            radius={theme.radius}
            fill={theme.tints[index]}
          />
        ))}
        <Img src={moon} />
        <Img src={'/plate.svg'} />
        <Img src={`${import.meta.env.BASE_URL}plate.svg`} size={20} />
      </Layout>
      <Layout layout direction={'column'} gap={4} y={35}>
        {[
          `${notice} ${later.length}`,
          `${import.meta.env.VITE_HARBOUR} ${String(import.meta.env.SECRET)}`,
          `${import.meta.env.MODE} ${import.meta.env.DEV} ${import.meta.env.PROD}`,
          `${__EDITION__} ${crane} ${Object.keys(parts).length}`,
        ].map(text => (
          <Txt fontFamily={'Inter'} fontSize={16} fill={'white'} text={text} />
        ))}
      </Layout>
    </>,
  );

  yield* row().gap(16, 0.4);
});
