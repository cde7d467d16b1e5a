import {Rect} from '@motion-canvas/2d';
import {blue, green, grey, orange, paper, violet} from '../palette.ts';
import {scenes, still} from '../scene.ts';

export const rectScenes = scenes('rect', {
  'corners are rounded': still(() => [
    <Rect x={-150} size={[110, 150]} radius={20} fill={blue} />,
    <Rect size={[110, 150]} radius={[0, 20, 60, 40]} fill={orange} />,
    <Rect x={150} size={[110, 150]} radius={200} fill={green} />,
  ]),
  'corners are smooth': still(() => [
    <Rect x={-120} size={150} radius={50} smoothCorners fill={blue} />,
    <Rect
      x={120}
      size={150}
      radius={60}
      smoothCorners
      cornerSharpness={0.9}
      stroke={paper}
      lineWidth={4}
      fill={violet}
    />,
  ]),
  'a stroke lies over or under the fill': still(() => [
    <Rect x={-120} size={120} fill={blue} stroke={orange} lineWidth={20} />,
    <Rect
      x={120}
      size={120}
      strokeFirst
      fill={blue}
      stroke={orange}
      lineWidth={20}
      lineJoin={'round'}
    />,
  ]),
  'a stroke is dashed': still(() => [
    <Rect
      x={-120}
      size={140}
      stroke={paper}
      lineWidth={6}
      lineDash={[18, 10]}
    />,
    <Rect
      x={120}
      size={140}
      radius={40}
      stroke={green}
      lineWidth={8}
      lineDash={[0, 16]}
      lineCap={'round'}
      lineDashOffset={5}
    />,
  ]),
  'thin lines fall between the pixels': still(() => [
    <Rect x={-150} size={[100.5, 140.25]} stroke={paper} lineWidth={1} />,
    <Rect x={0.3} y={0.7} size={[100, 140]} stroke={blue} lineWidth={1.5} />,
    <Rect x={150} rotation={7} size={100} stroke={orange} lineWidth={0.6} />,
  ]),
  'an outline can be drawn in part': still(() => [
    <Rect size={[300, 160]} radius={30} stroke={grey} lineWidth={2} />,
    <Rect
      size={[300, 160]}
      radius={30}
      start={0.1}
      end={0.65}
      stroke={orange}
      lineWidth={6}
      endArrow
      arrowSize={16}
    />,
  ]),
});
