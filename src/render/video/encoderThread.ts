/** The thread that feeds encoders while the main thread draws. */
import {parentPort} from 'node:worker_threads';
import {startEncoderProcess, type EncoderProcess} from './encoderProcess.ts';
import type {EncoderOrder, EncoderReport} from './encoder.ts';

const encoders: EncoderProcess[] = [];

// One picture at a time: the stream would join waiting pictures into one write,
// and report only at its end that the first one is free again.
let queue = Promise.resolve();

parentPort?.on('message', (order: EncoderOrder) => {
  const encoder = encoders[order.encoder];
  switch (order.kind) {
    case 'start':
      encoders[order.encoder] = startEncoderProcess(order.start);
      return report(order.encoder);
    case 'picture':
      queue = queue.then(() => send(encoder!, order.bytes));
      return;
    case 'finish':
      queue = queue.then(() => encoder?.finish());
      return;
    case 'kill':
      return encoder?.kill();
  }
});

async function send(encoder: EncoderProcess, bytes: Uint8Array): Promise<void> {
  await encoder.send(bytes);
  tell({kind: 'sent'});
}

function report(encoder: number): void {
  encoders[encoder]!.ended.then(
    words => tell({kind: 'ended', encoder, words}),
    (error: unknown) => tell({kind: 'failed', encoder, error}),
  );
}

function tell(message: EncoderReport): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  parentPort?.postMessage(message);
}
