import {Circle} from '@motion-canvas/2d';
import {blue, green, grey, orange, paper, violet} from '../palette.ts';
import {scenes, still} from '../scene.ts';

export const circleScenes = scenes('circle', {
  'circles and ellipses are filled and stroked': still(() => [
    <Circle x={-150} size={120} fill={blue} />,
    <Circle size={[100, 160]} rotation={20} fill={orange} />,
    <Circle x={150} size={[160, 90]} stroke={green} lineWidth={10} />,
  ]),
  'an arc runs between two angles': still(() => [
    <Circle x={-110} size={160} stroke={grey} lineWidth={2} />,
    <Circle
      x={-110}
      size={160}
      startAngle={-60}
      endAngle={130}
      stroke={blue}
      lineWidth={12}
    />,
    <Circle
      x={110}
      size={160}
      startAngle={30}
      endAngle={200}
      counterclockwise
      stroke={orange}
      lineWidth={12}
      lineCap={'round'}
    />,
  ]),
  'a closed arc is a sector': still(() => [
    <Circle
      x={-110}
      size={170}
      startAngle={20}
      endAngle={300}
      closed
      fill={blue}
    />,
    <Circle
      x={110}
      size={170}
      startAngle={200}
      endAngle={340}
      closed
      fill={violet}
      stroke={paper}
      lineWidth={5}
      lineJoin={'round'}
    />,
  ]),
  'a part of the outline has an arrow': still(() => [
    <Circle size={180} stroke={grey} lineWidth={2} lineDash={[6, 6]} />,
    <Circle
      size={180}
      start={0.05}
      end={0.7}
      stroke={green}
      lineWidth={6}
      endArrow
      startArrow
      arrowSize={18}
    />,
  ]),
  'tiny circles are still round': still(() =>
    Array.from({length: 12}, (_, index) => (
      <Circle
        x={index * 34 - 190}
        y={index * 3.3 - 18}
        size={index + 1}
        fill={index % 2 ? orange : paper}
      />
    )),
  ),
});
