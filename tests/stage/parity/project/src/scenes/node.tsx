import {Circle, Layout, Node, Rect, Txt} from '@motion-canvas/2d';
import {blue, green, grey, orange, paper, violet} from '../palette.ts';
import {scenes, still} from '../scene.ts';

const square = {width: 90, height: 90} as const;

export const nodeScenes = scenes('node', {
  'a transform is inherited': still(() => (
    <Node position={[-60, 10]} rotation={25} scale={[1.4, 0.8]}>
      <Rect {...square} fill={blue}>
        <Rect x={80} rotation={-40} skew={[20, 0]} {...square} fill={orange} />
      </Rect>
      <Circle size={30} position={[120, 60]} fill={green} />
    </Node>
  )),
  'z-index decides what lies on top': still(() => (
    <Node>
      <Rect {...square} x={-30} zIndex={2} fill={blue} />
      <Rect {...square} y={30} zIndex={1} fill={orange} />
      <Rect {...square} x={30} fill={green} />
    </Node>
  )),
  'a cached group keeps its operations to itself': still(() => [
    <Rect width={400} height={60} fill={grey} />,
    <Node cache x={-100}>
      <Circle size={140} fill={blue} />
      <Rect {...square} x={40} fill={orange} compositeOperation={'source-in'} />
    </Node>,
    <Node cache x={100}>
      <Circle size={140} fill={green} />
      <Circle size={80} fill={paper} compositeOperation={'destination-out'} />
    </Node>,
  ]),
  'blend modes mix with what lies below': still(() => (
    <Node composite>
      <Rect width={420} height={120} fill={blue} />
      <Circle
        x={-140}
        size={90}
        fill={orange}
        compositeOperation={'multiply'}
      />
      <Circle x={-45} size={90} fill={orange} compositeOperation={'screen'} />
      <Circle
        x={50}
        size={90}
        fill={orange}
        compositeOperation={'difference'}
      />
      <Circle x={145} size={90} fill={grey} compositeOperation={'lighter'} />
    </Node>
  )),
  'the opacity of a group dims it as one': still(() => [
    <Rect width={420} height={40} fill={grey} />,
    <Node x={-100} opacity={0.5}>
      <Rect {...square} x={-25} y={-25} fill={blue} />
      <Rect {...square} x={25} y={25} fill={orange} />
    </Node>,
    <Node x={100} opacity={0.7}>
      <Circle size={120} fill={green}>
        <Txt text={'dim'} fontFamily={'Inter'} opacity={0.5} fill={violet} />
      </Circle>
    </Node>,
  ]),
  'a clipped layout cuts its children': still(() => (
    <Rect clip size={[200, 120]} radius={30} rotation={10} fill={grey}>
      <Circle size={160} x={90} y={30} fill={orange} />
      <Rect {...square} x={-90} y={-40} rotation={30} fill={blue} />
    </Rect>
  )),
  'a cached node is drawn with its padding': still(() => [
    <Node cache cachePadding={20} x={-90} rotation={15}>
      <Rect {...square} fill={blue} stroke={paper} lineWidth={8} />
      <Circle x={40} y={40} size={60} fill={orange} />
    </Node>,
    <Node cache x={110} scale={1.5}>
      <Txt text={'cached'} fontFamily={'Inter'} fontSize={36} fill={paper} />
    </Node>,
  ]),
  'absolute coordinates reach across parents': still(() => {
    const child = <Circle size={50} fill={orange} />;
    return [
      <Node x={70} rotation={30} scale={2}>
        <Rect {...square} fill={grey}>
          {child}
        </Rect>
      </Node>,
      <Layout position={() => child.absolutePosition().sub([400, 135])}>
        <Rect {...square} fill={blue} />
      </Layout>,
    ];
  }),
  *'children change their order and their parent'(view) {
    const left = <Node x={-80} rotation={20} />;
    const right = <Node x={80} scale={1.3} />;
    const [first, second, third] = [blue, orange, green].map(fill => (
      <Rect {...square} fill={fill} />
    ));
    left.add([first!, second!, third!]);
    second!.x(30);
    third!.y(40);
    view.add([left, right]);
    first!.moveToTop();
    third!.reparent(right);
    yield;
  },
});
