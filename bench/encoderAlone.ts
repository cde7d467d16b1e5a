import path from 'node:path';
import {findFfmpeg, type FigureJob} from '../src/render/index.ts';
import {openEncoderThread} from '../src/render/video/encoder.ts';
import {h264Arguments} from '../src/render/video/h264.ts';
import type {YuvPicture} from '../src/render/video/yuvFrames.ts';

/** Milliseconds that ffmpeg takes for frames that lie ready in memory. */
export async function measureEncoder(
  job: FigureJob,
  pictures: readonly YuvPicture[],
): Promise<number> {
  const {path: ffmpeg} = await findFfmpeg();
  const file = path.join(job.outDir, 'encoder-alone.mp4');
  const args = h264Arguments(job, file);
  const started = performance.now();
  const thread = openEncoderThread();
  const encoder = thread.start({ffmpeg, args, what: file});
  for (const picture of pictures) await encoder.send(picture);
  await encoder.finish();
  thread.close();
  return performance.now() - started;
}
