import {Layout, Rect, Txt, type TxtProps} from '@motion-canvas/2d';
import {blue, green, grey, orange, paper, violet} from '../palette.ts';
import {scenes, still} from '../scene.ts';

const frame = {stroke: paper, lineWidth: 2} as const;
const column = {direction: 'column'} as const;

/** Items whose size is in percent of their container. */
export const shareScenes = scenes('shares', {
  'of a container that fits its content': still(() => [
    <Rect layout {...frame} {...column} x={-150} y={-60} padding={5}>
      {words()}
      <Rect width={'100%'} height={8} fill={blue} />
      <Rect width={'50%'} height={8} fill={orange} />
    </Rect>,
    <Rect layout {...frame} {...column} x={100} y={-60} alignItems={'center'}>
      {words()}
      <Rect minWidth={'70%'} height={8} fill={blue} />
      <Rect width={90} maxWidth={'20%'} height={8} fill={orange} />
    </Rect>,
    <Rect layout {...frame} x={-150} y={60} gap={6}>
      <Rect width={'30%'} height={20} fill={blue} />
      <Rect width={'70%'} height={20} fill={orange} />
      {words()}
    </Rect>,
    <Rect layout {...frame} x={100} y={60} padding={8}>
      {words()}
      <Rect width={8} height={'50%'} fill={blue} />
    </Rect>,
  ]),
  'of a share': still(() => (
    <Rect layout {...frame} {...column} padding={5}>
      {words()}
      <Rect {...frame} {...column} width={'80%'}>
        <Rect width={'50%'} height={8} fill={blue} />
        <Rect width={'100%'} height={8} fill={orange} />
      </Rect>
    </Rect>
  )),
  'of a container that grows or is stretched': still(() => [
    <Rect layout {...frame} y={-60} width={250}>
      <Rect {...frame} grow={1} {...column}>
        {words()}
        <Rect width={'100%'} height={8} fill={blue} />
      </Rect>
      <Rect width={40} fill={grey} />
    </Rect>,
    <Rect layout {...frame} y={60} gap={5}>
      {words({fontSize: 50})}
      <Rect width={60} fill={grey}>
        <Rect width={15} height={'100%'} fill={green} />
        <Rect width={15} height={'50%'} fill={violet} />
      </Rect>
    </Rect>,
  ]),
  'hold their content': still(() => [
    <Rect layout {...frame} y={-90} width={250}>
      {words({width: '100%'})}
      {words({width: '100%', fill: orange})}
    </Rect>,
    <Rect
      layout
      {...frame}
      x={-120}
      y={40}
      width={150}
      height={100}
      {...column}
    >
      {words({height: '80%', fontSize: 40})}
      <Rect height={'60%'} fill={blue} />
      {words({height: 90, fontSize: 30})}
    </Rect>,
    <Rect layout {...frame} x={120} y={40} width={200} padding={10}>
      <Layout width={'60%'}>
        <Rect width={120} shrink={0} height={30} fill={green} />
      </Layout>
      <Rect width={'80%'} fill={violet} />
    </Rect>,
  ]),
});

function words(props: TxtProps = {}) {
  return (
    <Txt
      text={'some words'}
      fontFamily={'Inter'}
      fontSize={24}
      fill={paper}
      {...props}
    />
  );
}
