import {Circle, Layout, type LayoutProps, Rect, Txt} from '@motion-canvas/2d';
import {blue, green, grey, orange, paper, violet} from '../palette.ts';
import {scenes, still} from '../scene.ts';

const frame = {stroke: paper, lineWidth: 2} as const;

export const layoutScenes = scenes('layout', {
  'a row has gaps and padding': still(() => (
    <Rect layout {...frame} gap={12} padding={[10, 30, 20, 5]}>
      {boxes()}
    </Rect>
  )),
  'a column has margins': still(() => (
    <Rect layout {...frame} direction={'column'} padding={10}>
      <Rect size={[80, 40]} margin={[0, 10, 20, 30]} fill={blue} />
      <Rect size={[120, 30]} marginLeft={15} fill={orange} />
      <Rect size={[60, 50]} marginTop={-10} fill={green} />
    </Rect>
  )),
  'directions can be reversed': still(() => [
    <Rect layout {...frame} x={-100} direction={'row-reverse'} gap={8}>
      {boxes()}
    </Rect>,
    <Rect layout {...frame} x={140} direction={'column-reverse'} gap={8}>
      {boxes()}
    </Rect>,
  ]),
  'a row wraps with its own gaps': still(() => (
    <Rect
      layout
      {...frame}
      width={230}
      wrap={'wrap'}
      rowGap={6}
      columnGap={18}
      padding={10}
    >
      {boxes()}
      {boxes()}
    </Rect>
  )),
  'wrapped lines share the height': still(() => (
    <Rect
      layout
      {...frame}
      size={[260, 220]}
      wrap={'wrap'}
      alignContent={'space-between'}
      alignItems={'end'}
    >
      {boxes()}
      {boxes()}
    </Rect>
  )),
  'children grow by their share': still(() => (
    <Rect layout {...frame} size={[400, 80]} gap={10} padding={10}>
      <Rect grow={1} fill={blue} />
      <Rect grow={2} fill={orange} />
      <Rect width={50} fill={green} />
      <Rect basis={60} grow={0.5} fill={violet} />
    </Rect>
  )),
  'children shrink by their share': still(() => (
    <Rect layout {...frame} size={[260, 80]} padding={10}>
      <Rect width={200} height={40} fill={blue} />
      <Rect width={200} height={40} shrink={3} fill={orange} />
      <Rect width={80} height={40} shrink={0} fill={green} />
    </Rect>
  )),
  'children line up across the row': still(() => (
    <Rect layout {...frame} size={[400, 130]} gap={20} alignItems={'center'}>
      {boxes()}
      <Rect width={30} alignSelf={'stretch'} fill={violet} />
      <Rect size={30} alignSelf={'end'} fill={grey} />
      <Txt text={'text'} fontFamily={'Inter'} fontSize={24} fill={paper} />
    </Rect>
  )),
  'the free space is justified': still(() => (
    <Layout layout direction={'column'} gap={10}>
      {row({justifyContent: 'start'})}
      {row({justifyContent: 'center'})}
      {row({justifyContent: 'end'})}
      {row({justifyContent: 'space-between'})}
      {row({justifyContent: 'space-around'})}
      {row({justifyContent: 'space-evenly'})}
    </Layout>
  )),
  'sizes in percent follow the parent': still(() => (
    <Rect layout {...frame} size={[400, 180]} padding={20}>
      <Rect width={'40%'} height={'50%'} fill={blue} />
      <Rect width={'25%'} height={'100%'} fill={orange} />
    </Rect>
  )),
  'a ratio gives the other side': still(() => (
    <Rect layout {...frame} gap={12} padding={12} alignItems={'start'}>
      <Rect width={160} ratio={16 / 9} fill={blue} />
      <Rect height={120} ratio={0.5} fill={orange} />
    </Rect>
  )),
  'sizes keep within their limits': still(() => (
    <Rect layout {...frame} width={420} gap={10} padding={10}>
      <Rect grow={1} maxWidth={80} height={60} fill={blue} />
      <Rect width={20} minWidth={90} height={60} fill={orange} />
      <Rect grow={1} height={200} maxHeight={100} fill={green} />
      <Rect width={'50%'} maxWidth={'20%'} minHeight={120} fill={violet} />
    </Rect>
  )),
  'an offset moves the origin': still(() => [
    <Rect size={[120, 60]} offset={[-1, -1]} rotation={20} fill={blue} />,
    <Rect size={[120, 60]} offset={[1, 0]} rotation={20} fill={orange} />,
    <Circle size={8} fill={paper} />,
    <Rect size={40} topLeft={[-220, -120]} fill={green} />,
    <Rect size={40} bottomRight={[220, 120]} fill={violet} />,
  ]),
  'layouts nest and leave some children out': still(() => (
    <Rect layout {...frame} direction={'column'} gap={10} padding={10}>
      <Layout gap={10}>{boxes()}</Layout>
      <Layout gap={10} justifyContent={'space-between'}>
        <Circle size={40} fill={violet} />
        <Rect layout={false} position={[40, 10]} size={50} fill={grey} />
        <Circle size={40} fill={paper} />
      </Layout>
    </Rect>
  )),
});

function boxes() {
  return [
    <Rect size={[50, 40]} fill={blue} />,
    <Rect size={[70, 60]} fill={orange} />,
    <Rect size={[40, 30]} fill={green} />,
  ];
}

function row(props: LayoutProps) {
  return (
    <Rect {...frame} width={400} {...props}>
      <Rect size={[60, 24]} fill={blue} />
      <Rect size={[40, 24]} fill={orange} />
      <Rect size={[20, 24]} fill={green} />
    </Rect>
  );
}
