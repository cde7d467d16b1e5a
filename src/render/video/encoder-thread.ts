/** The thread that feeds ffmpeg while the main thread draws. */
import {parentPort, workerData} from 'node:worker_threads';
import {startEncoderProcess} from './encoder-process.ts';
import type {EncoderOrder, EncoderReport, EncoderStart} from './encoder.ts';

const {ffmpeg, args, what}: EncoderStart = workerData;
const encoder = startEncoderProcess(ffmpeg, args, what);
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
const tell = (report: EncoderReport) => parentPort?.postMessage(report);

// One at a time: the stream would join what waits into one write, and say only
// at its end that the first picture is free again.
let queue = Promise.resolve();

parentPort?.on('message', (order: EncoderOrder) => {
  if (order.kind === 'kill') encoder.kill();
  else queue = queue.then(() => follow(order));
});

async function follow(order: EncoderOrder): Promise<void> {
  if (order.kind !== 'picture') return encoder.finish();
  await encoder.send(order.bytes);
  tell({kind: 'sent'});
}

encoder.ended
  .then(
    () => tell({kind: 'ended'}),
    (error: unknown) => tell({kind: 'ended', error}),
  )
  .finally(() => parentPort?.close());
