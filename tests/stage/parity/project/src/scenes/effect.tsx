import {
  blur,
  brightness,
  Circle,
  contrast,
  type Filter,
  Gradient,
  grayscale,
  hue,
  invert,
  Line,
  Node,
  Rect,
  saturate,
  sepia,
  Txt,
} from '@motion-canvas/2d';
import {blue, green, grey, orange, paper, violet} from '../palette.ts';
import {scenes, still} from '../scene.ts';

const rainbow = [
  {offset: 0, color: blue},
  {offset: 0.5, color: orange},
  {offset: 1, color: green},
];

export const effectScenes = scenes('effect', {
  'shadows fall behind shapes': still(() => [
    <Rect
      x={-120}
      size={110}
      radius={16}
      fill={blue}
      shadowColor={'#000000c0'}
      shadowBlur={20}
      shadowOffset={[12, 14]}
    />,
    <Circle
      x={120}
      size={110}
      stroke={orange}
      lineWidth={6}
      shadowColor={orange}
      shadowBlur={30}
    />,
  ]),
  'a hard shadow repeats the shape': still(() => (
    <Rect
      size={[160, 90]}
      rotation={15}
      fill={green}
      shadowColor={violet}
      shadowOffset={[30, 20]}
    />
  )),
  'the shadow of a group is one': still(() => (
    <Node cache shadowColor={'#000'} shadowBlur={15} shadowOffset={[10, 10]}>
      <Rect x={-30} size={100} fill={blue} />
      <Circle x={40} size={90} fill={orange} />
    </Node>
  )),
  'letters cast shadows': still(() => (
    <Txt
      fontFamily={'Inter'}
      fontSize={60}
      fill={paper}
      shadowColor={blue}
      shadowBlur={18}
      text={'Glow'}
    />
  )),
  'a linear gradient fills a shape': still(() => [
    <Rect x={-110} size={180} fill={linear()} />,
    <Circle x={110} size={180} rotation={40} fill={linear()} />,
  ]),
  'a radial gradient fills a shape': still(() => [
    <Circle
      x={-110}
      size={190}
      fill={
        new Gradient({
          type: 'radial',
          from: [-30, -30],
          fromRadius: 10,
          toRadius: 110,
          stops: rainbow,
        })
      }
    />,
    <Rect
      x={110}
      size={180}
      fill={new Gradient({type: 'radial', toRadius: 90, stops: rainbow})}
    />,
  ]),
  'a conic gradient fills a shape': still(() => (
    <Circle
      size={200}
      fill={new Gradient({type: 'conic', angle: 30, stops: rainbow})}
    />
  )),
  'a gradient runs along a stroke': still(() => [
    <Line
      points={[
        [-90, 70],
        [-30, -80],
        [30, 80],
        [90, -70],
      ]}
      stroke={linear()}
      lineWidth={16}
      lineJoin={'round'}
      lineCap={'round'}
    />,
    <Txt
      fontFamily={'Inter'}
      y={100}
      fontSize={40}
      fill={linear()}
      text={'gradient'}
    />,
  ]),
  'a half-clear gradient lets the ground through': still(() => [
    <Rect size={[460, 40]} fill={grey} />,
    <Rect
      size={[400, 120]}
      fill={
        new Gradient({
          from: [-200, 0],
          to: [200, 0],
          stops: [
            {offset: 0, color: '#4aa3ff00'},
            {offset: 1, color: '#4aa3ff'},
          ],
        })
      }
    />,
  ]),
  'a blur softens edges': still(() => [
    filtered(-120, blur(4)),
    filtered(120, blur(12)),
  ]),
  'brightness and contrast change colours': still(() => [
    filtered(-160, brightness(1.5)),
    filtered(0, brightness(0.4)),
    filtered(160, contrast(2)),
  ]),
  'grey and sepia take colour away': still(() => [
    filtered(-160, grayscale(1)),
    filtered(0, sepia(0.8)),
    filtered(160, saturate(0.4)),
  ]),
  'hue and inversion turn colours': still(() => [
    filtered(-160, hue(90)),
    filtered(0, invert(1)),
    filtered(160, hue(200), saturate(2)),
  ]),
  'filters apply in their order': still(() => [
    filtered(-120, blur(5), invert(1), contrast(1.6)),
    filtered(120, contrast(1.6), blur(5), brightness(1.2)),
  ]),
});

function linear(): Gradient {
  return new Gradient({from: [-90, -90], to: [90, 90], stops: rainbow});
}

function filtered(x: number, ...filters: Filter[]) {
  return (
    <Node x={x} cache cachePadding={40} filters={filters}>
      <Rect x={-15} size={80} fill={blue} />
      <Circle x={25} y={20} size={70} fill={orange} />
      <Rect y={-45} size={[100, 14]} fill={green} />
    </Node>
  );
}
