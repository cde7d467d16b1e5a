import {Grid, Polygon} from '@motion-canvas/2d';
import {blue, green, grey, orange, paper, violet} from '../palette.ts';
import {scenes, still} from '../scene.ts';

export const shapeScenes = scenes('shape', {
  'polygons have any number of sides': still(() =>
    [3, 4, 5, 6, 9].map((sides, index) => (
      <Polygon
        x={index * 92 - 184}
        size={80}
        sides={sides}
        fill={[blue, orange, green, violet, paper][index]!}
      />
    )),
  ),
  'corners of a polygon are rounded': still(() => [
    <Polygon x={-110} size={160} sides={5} radius={20} fill={blue} />,
    <Polygon
      x={110}
      size={[180, 120]}
      sides={6}
      radius={12}
      rotation={15}
      stroke={orange}
      lineWidth={6}
    />,
  ]),
  'a grid fills its box with lines': still(() => [
    <Grid size={[440, 230]} spacing={[40, 30]} stroke={grey} lineWidth={1} />,
    <Grid
      size={[240, 160]}
      spacing={40}
      stroke={green}
      lineWidth={3}
      lineCap={'round'}
      start={0.1}
      end={0.8}
    />,
  ]),
  'a grid is dashed': still(() => (
    <Grid
      size={[400, 200]}
      spacing={50}
      rotation={5}
      stroke={paper}
      lineWidth={2}
      lineDash={[6, 6]}
    />
  )),
});
