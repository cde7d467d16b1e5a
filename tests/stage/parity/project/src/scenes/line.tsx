import {Line, Ray} from '@motion-canvas/2d';
import {blue, green, grey, orange, paper, violet} from '../palette.ts';
import {scenes, still} from '../scene.ts';

const zigzag: [number, number][] = [
  [-200, 60],
  [-90, -70],
  [0, 70],
  [90, -70],
  [200, 60],
];

export const lineScenes = scenes('line', {
  'joins are mitred, round and bevelled': still(() =>
    (['miter', 'round', 'bevel'] as const).map((lineJoin, index) => (
      <Line
        points={zigzag}
        y={index * 60 - 60}
        scale={[1, 0.6]}
        stroke={[blue, orange, green][index]!}
        lineWidth={14}
        lineJoin={lineJoin}
      />
    )),
  ),
  'ends are butt, round and square': still(() =>
    (['butt', 'round', 'square'] as const).map((lineCap, index) => (
      <Line
        points={[
          [-150, index * 60 - 80],
          [150, index * 60 - 40],
        ]}
        stroke={[blue, orange, green][index]!}
        lineWidth={24}
        lineCap={lineCap}
      />
    )),
  ),
  'arrows sit on the ends': still(() => (
    <Line
      points={zigzag}
      stroke={paper}
      lineWidth={4}
      startArrow
      endArrow
      arrowSize={20}
    />
  )),
  'offsets shorten both ends': still(() => [
    <Line points={zigzag} stroke={grey} lineWidth={2} />,
    <Line
      points={zigzag}
      startOffset={40}
      endOffset={60}
      stroke={orange}
      lineWidth={6}
      endArrow
      arrowSize={16}
    />,
  ]),
  'corners are rounded': still(() => (
    <Line
      points={zigzag}
      radius={40}
      stroke={blue}
      lineWidth={8}
      endArrow
      arrowSize={20}
    />
  )),
  'dashes follow the corners': still(() => (
    <Line
      points={zigzag}
      radius={20}
      stroke={green}
      lineWidth={5}
      lineDash={[20, 6, 4, 6]}
      lineDashOffset={12}
    />
  )),
  'a closed line is filled': still(() => (
    <Line
      points={zigzag}
      closed
      radius={10}
      fill={violet}
      stroke={paper}
      lineWidth={4}
    />
  )),
  'a part of a line is drawn': still(() => [
    <Line points={zigzag} stroke={grey} lineWidth={2} />,
    <Line
      points={zigzag}
      start={0.15}
      end={0.6}
      stroke={orange}
      lineWidth={8}
    />,
  ]),
  'a line without length has its caps': still(() =>
    (['butt', 'round', 'square'] as const).map((cap, index) => (
      <Line
        x={index * 120 - 120}
        points={zigzag}
        end={0}
        stroke={orange}
        lineWidth={40}
        lineCap={cap}
      />
    )),
  ),
  'a ray joins two points': still(() => [
    <Ray
      from={[-180, -80]}
      to={[150, 70]}
      stroke={blue}
      lineWidth={5}
      endArrow
      arrowSize={18}
    />,
    <Ray
      from={[-180, 80]}
      to={[180, -60]}
      startOffset={30}
      end={0.8}
      stroke={orange}
      lineWidth={3}
      lineDash={[10, 5]}
      startArrow
      arrowSize={14}
    />,
  ]),
});
