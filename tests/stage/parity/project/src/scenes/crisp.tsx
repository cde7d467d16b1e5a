import {Circle, Gradient, Grid, Img, Line, Rect, Txt} from '@motion-canvas/2d';
import small from '../assets/small.png';
import {blue, green, grey, orange, paper, violet} from '../palette.ts';
import {scenes, still} from '../scene.ts';

const sharp = {antialiased: false} as const;

/** Shapes without smooth edges. */
export const crispScenes = scenes('crisp', {
  'edges of shapes': still(() => [
    <Circle {...sharp} x={-150} size={121.3} fill={blue} />,
    <Rect
      {...sharp}
      rotation={17}
      size={[110.5, 80.5]}
      fill={orange}
      stroke={paper}
      lineWidth={6}
      radius={20}
    />,
    <Line
      {...sharp}
      points={[
        [100, -80.3],
        [200, 10],
        [130, 90],
      ]}
      stroke={green}
      lineWidth={9}
      lineDash={[20, 7]}
      endArrow
    />,
  ]),
  'lines about as thin as a pixel': still(() =>
    [0.4, 0.9, 1, 1.3, 2].map((lineWidth, index) => (
      <Line
        {...sharp}
        y={index * 40 - 80}
        points={[
          [-200, 0],
          [-20, 0.5],
          [200, 30],
        ]}
        stroke={paper}
        lineWidth={lineWidth}
      />
    )),
  ),
  'a grid': still(() => (
    <Grid
      {...sharp}
      size={[440, 230]}
      rotation={3}
      spacing={30}
      stroke={paper}
      lineWidth={1}
    />
  )),
  'half-clear colours': still(() => [
    <Circle {...sharp} x={-150} size={100} fill={'rgba(255, 100, 50, 0.4)'} />,
    <Circle {...sharp} x={0} size={100} fill={'rgba(255, 100, 50, 0.6)'} />,
    <Circle {...sharp} x={150} size={100} opacity={0.4} fill={violet} />,
  ]),
  'a gradient': still(() => (
    <Rect
      {...sharp}
      size={[300, 150]}
      rotation={8}
      fill={
        new Gradient({
          fromX: -150,
          toX: 150,
          stops: [
            {offset: 0, color: 'rgba(74, 163, 255, 0)'},
            {offset: 1, color: 'rgba(74, 163, 255, 1)'},
          ],
        })
      }
    />
  )),
  // Smaller ones are thickened by a table that every build of Skia has of its own.
  'large letters': still(() => [
    <Txt
      {...sharp}
      x={-120}
      fontFamily={'Inter'}
      fontSize={300}
      fill={paper}
      text={'S'}
    />,
    <Txt
      {...sharp}
      x={110}
      rotation={10}
      fontFamily={'Inter'}
      fontSize={300}
      fill={null}
      stroke={orange}
      lineWidth={5}
      text={'R'}
    />,
  ]),
  'a clip, a shadow and children': still(() => (
    <Circle
      {...sharp}
      size={220}
      fill={grey}
      clip
      shadowBlur={12}
      shadowColor={blue}
      shadowOffset={10}
    >
      <Rect {...sharp} x={60} rotation={20} size={120} fill={orange} />
      <Rect x={-60} rotation={20} size={100} fill={green} />
      <Img {...sharp} src={small} y={-60} size={70} rotation={30} />
    </Circle>
  )),
  *'edges that move'(view) {
    const disc = new Circle({...sharp, size: 60, x: -150, fill: violet});
    view.add(disc);
    yield* disc.x(150, 0.4);
  },
});
