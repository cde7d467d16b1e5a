import {Img, makeScene2D} from '@motion-canvas/2d';
import {waitFor} from '@motion-canvas/core';

export default makeScene2D(function* (view) {
  yield* waitFor(0.25);
  const canvas = new OffscreenCanvas(20, 20);
  canvas.getContext('2d')!.fillRect(0, 0, 20, 20);
  const blob: Blob = yield canvas.convertToBlob();
  view.add(<Img src={URL.createObjectURL(blob)} />);
  yield* waitFor(0.5);
});
