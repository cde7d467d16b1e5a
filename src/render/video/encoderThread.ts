/** The thread that feeds ffmpeg while the main thread draws. */
import {parentPort} from 'node:worker_threads';
import {startEncoderProcess, type EncoderProcess} from './encoderProcess.ts';
import type {EncoderOrder, EncoderReport} from './encoder.ts';

let encoder: EncoderProcess | undefined;

// One picture at a time: the stream would join what waits into one write, and
// say only at its end that the first picture is free again.
let queue = Promise.resolve();

parentPort?.on('message', (order: EncoderOrder) => {
  switch (order.kind) {
    case 'start':
      encoder = startEncoderProcess(order.start);
      return report(encoder.ended);
    case 'picture':
      queue = queue.then(() => send(order.bytes));
      return;
    case 'finish':
      queue = queue.then(() => encoder?.finish());
      return;
    case 'kill':
      return encoder?.kill();
  }
});

async function send(bytes: Uint8Array): Promise<void> {
  await encoder?.send(bytes);
  tell({kind: 'sent'});
}

function report(ended: Promise<string>): void {
  ended
    .then(
      words => tell({kind: 'ended', words}),
      (error: unknown) => tell({kind: 'failed', error}),
    )
    .finally(() => parentPort?.close());
}

function tell(message: EncoderReport): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  parentPort?.postMessage(message);
}
