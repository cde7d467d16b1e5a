import {Circle, Rect, Txt} from '@motion-canvas/2d';
import {
  BBox,
  Direction,
  fadeTransition,
  slideTransition,
  type ThreadGenerator,
  useTransition,
  zoomInTransition,
  zoomOutTransition,
} from '@motion-canvas/core';
import {blue, green, orange, paper} from '../palette.ts';
import {type Script, scenes, still} from '../scene.ts';

const time = 0.5;

/** The first scene comes before each of the others. */
export const transitionScenes = scenes('transition', {
  before: still(() => [
    <Rect size={[300, 180]} radius={20} fill={blue} />,
    <Txt fontFamily={'Inter'} fontSize={40} fill={paper} text={'before'} />,
  ]),
  'slides in from the right': after(() =>
    slideTransition(Direction.Right, time),
  ),
  'fades in': after(() => fadeTransition(time)),
  'grows out of an area': after(() =>
    zoomInTransition(new BBox(300, 60, 120, 80), time),
  ),
  'shrinks into an area': after(() =>
    zoomOutTransition(new BBox(300, 60, 120, 80), time),
  ),
  'lies under the scene that leaves': after(function* () {
    const end = useTransition(
      () => {},
      context => context.translate(90, 40),
      () => true,
    );
    yield* wait();
    end();
  }),
});

function after(transition: () => ThreadGenerator): Script {
  return function* (view) {
    view.add([
      <Circle size={200} fill={orange} />,
      <Rect y={80} size={[360, 40]} fill={green} />,
    ]);
    yield* transition();
    yield;
  };
}

function* wait(): ThreadGenerator {
  for (let frame = 0; frame < 6; frame++) yield;
}
