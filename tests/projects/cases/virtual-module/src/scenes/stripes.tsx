import {Layout, makeScene2D, Rect} from '@motion-canvas/2d';
import {createRef} from '@motion-canvas/core';
import colours from 'virtual:stripes';
import widths from '../flag.stripes';

export default makeScene2D(function* (view) {
  const flag = createRef<Layout>();
  view.add(
    <Layout ref={flag} layout height={100}>
      {widths.map((width, index) => (
        <Rect width={width} fill={colours[index % colours.length]} />
      ))}
    </Layout>,
  );

  yield* flag().height(40, 0.3).to(140, 0.3);
});
