import {makeScene2D, Node, Rect} from '@motion-canvas/2d';
import {all, createRef} from '@motion-canvas/core';
import '../dusk';
import {palette} from '../palette';

export default makeScene2D(function* (view) {
  const sea = createRef<Rect>();
  const hull = createRef<Rect>();
  const boat = createRef<Node>();

  <Rect ref={sea} y={60} width={320} height={60} fill={palette.sea} />;
  <Node ref={boat} x={-60}>
    <Rect ref={hull} y={20} width={80} height={24} fill={'#0f0'} />
    <Rect x={8} y={-22} width={30} height={52} fill={palette.sail} />
  </Node>;
  view.add([boat(), sea()]);
  hull().fill(palette.hull);

  yield* all(boat().x(70, 0.5), sea().y(66, 0.5));
});
