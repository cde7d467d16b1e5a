import {Circle, Layout, makeScene2D, Rect} from '@motion-canvas/2d';
import {
  all,
  createRef,
  createRefMap,
  makeRef,
  PossibleVector2,
} from '@motion-canvas/core';

function Pair({gap}: {gap: number}) {
  return (
    <Layout layout gap={gap} y={55}>
      <Circle size={24} fill={'#ffc914'} />
      <Circle size={24} fill={'#76b041'} />
    </Layout>
  );
}

export default makeScene2D(function* (view) {
  const box = createRef<Rect>();
  const sides = createRefMap<Rect>();
  const dots: Circle[] = [];
  const places: PossibleVector2[] = [
    [-120, -60],
    [0, -60],
    [120, -60],
  ];
  view.add(
    <>
      <Rect ref={box} size={60} fill={'#e4572e'} />
      <Rect ref={sides.left} x={-110} size={30} fill={'#17bebb'} />
      <Rect ref={sides.right} x={110} size={30} fill={'#9b5de5'} />
      {places.map((place, index) => (
        <Circle
          ref={makeRef(dots, index)}
          position={place}
          size={14}
          fill={'white'}
        />
      ))}
      <Pair gap={10} />
    </>,
  );

  box().save();
  yield* all(
    box().size([100, 30], 0.2),
    box().rotation(45, 0.2),
    box().fill('#ffc914', 0.2),
  );
  box().save();
  yield* box().position([30, 20], 0.2);
  yield* box().restore(0.2);
  yield* box().restore(0.2);
  const copy = sides.left().clone({y: -40, scale: 1.5});
  view.add(copy);
  yield* all(copy.x(60, 0.2), ...sides.mapRefs(side => side.rotation(90, 0.2)));
  dots[1].reparent(box());
  sides.left().moveToTop();
  sides.right().remove();
  yield* box().scale(1.5, 0.2);
  box().removeChildren();
  yield;
});
