import {CubicBezier, Knot, Path, QuadBezier, Spline} from '@motion-canvas/2d';
import {blue, green, grey, orange, paper, violet} from '../palette.ts';
import {scenes, still} from '../scene.ts';

const heart =
  'M0,60 C-120,-20 -80,-110 0,-50 C80,-110 120,-20 0,60 Z M-30,-20 h20 v20 h-20 z';
const points: [number, number][] = [
  [-190, 50],
  [-80, -80],
  [40, 60],
  [190, -60],
];

export const curveScenes = scenes('curve', {
  'a path is filled and stroked': still(() => (
    <Path data={heart} scale={1.4} fill={violet} stroke={paper} lineWidth={4} />
  )),
  'a path has arcs and shorthand curves': still(() => (
    <Path
      data={'M-180 20 A60 40 20 0 1 -60 20 S0 -90 40 -20 T120 0 q30 60 60 -30'}
      stroke={green}
      lineWidth={6}
    />
  )),
  'a part of a path is drawn': still(() => [
    <Path data={heart} scale={1.4} stroke={grey} lineWidth={2} />,
    <Path
      data={heart}
      scale={1.4}
      start={0.1}
      end={0.55}
      stroke={orange}
      lineWidth={6}
      endArrow
      arrowSize={14}
    />,
  ]),
  'a spline runs smoothly through its points': still(() => [
    <Spline points={points} stroke={blue} lineWidth={6} />,
    <Spline points={points} smoothness={0.8} stroke={orange} lineWidth={3} />,
    <Spline points={points} y={20} closed stroke={grey} lineWidth={2} />,
  ]),
  'knots bend a spline by their handles': still(() => (
    <Spline stroke={green} lineWidth={6} endArrow arrowSize={18}>
      <Knot position={[-180, 60]} startHandle={[0, -120]} />
      <Knot
        position={[-20, -40]}
        startHandle={[-60, 40]}
        endHandle={[20, 90]}
      />
      <Knot position={[100, 60]} auto={0.6} />
      <Knot position={[180, -60]} />
    </Spline>
  )),
  'a part of a spline has arrows': still(() => (
    <Spline
      points={points}
      start={0.1}
      end={0.85}
      stroke={violet}
      lineWidth={5}
      lineDash={[14, 8]}
      startArrow
      endArrow
      arrowSize={16}
    />
  )),
  'quadratic Béziers bend once': still(() => (
    <QuadBezier
      p0={[-180, 80]}
      p1={[0, -180]}
      p2={[180, 80]}
      stroke={blue}
      lineWidth={6}
      end={0.8}
      endArrow
      arrowSize={18}
    />
  )),
  'cubic Béziers bend twice': still(() => [
    <CubicBezier
      p0={[-180, 60]}
      p1={[-60, -200]}
      p2={[60, 200]}
      p3={[180, -60]}
      stroke={orange}
      lineWidth={6}
      startOffset={20}
      lineCap={'round'}
    />,
    <CubicBezier
      p0={[-150, 90]}
      p1={[-50, 90]}
      p2={[50, -90]}
      p3={[150, -90]}
      stroke={paper}
      lineWidth={1.5}
      lineDash={[8, 4]}
    />,
  ]),
});
