import {Circle, makeScene2D} from '@motion-canvas/2d';
import {createRef} from '@motion-canvas/core';

export default makeScene2D(function* (view) {
  const disc = createRef<Circle>();
  view.add(<Circle ref={disc} size={40} fill={'white'} />);
  yield* disc().x(50, 0.25);
  const worker = new Worker(new URL('../sum.ts', import.meta.url), {
    type: 'module',
  });
  const sum: number = yield new Promise(resolve => {
    worker.onmessage = ({data}) => resolve(data);
    worker.postMessage([1, 2, 3]);
  });
  yield* disc().size(sum * 10, 0.5);
});
