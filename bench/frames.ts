import type {FigureJob} from '../src/render/index.ts';
import {yuvFrames, type YuvPicture} from '../src/render/video/yuvFrames.ts';
import {loadProject, openPlayer} from '../src/stage/index.ts';

/** The time of a figure's frames by stage, in milliseconds for all of them. */
export interface FrameMeasure {
  readonly frames: number;
  readonly drawn: number;
  /** Stepping the scene from frame to frame, drawn or not. */
  readonly stepping: number;
  /** Finding changes, painting them, and reading their pixels. */
  readonly drawing: number;
  readonly conversion: number;
}

/**
 * Draws a figure without encoding it. No picture is kept: thousands of them
 * would keep the collector busy.
 */
export async function measureFrames(job: FigureJob): Promise<FrameMeasure> {
  const player = await openPlayer(await loadProject(job.project), job);
  const frames = yuvFrames(job.width, job.height);
  const spent = {stepping: 0, drawing: 0, conversion: 0};
  const timed = async <T>(what: keyof typeof spent, run: () => T) => {
    const started = performance.now();
    const result = await run();
    spent[what] += performance.now() - started;
    return result;
  };

  let drawn = 0;
  do {
    if (!player.changed && drawn > 0) continue;
    const changed = await timed('drawing', () => player.draw());
    await timed('conversion', () =>
      frames.convert(player.picture.pixels, changed),
    );
    drawn++;
  } while (await timed('stepping', () => player.advance()));
  return {frames: player.frames, drawn, ...spent};
}

/** Every frame as the encoder gets it; held frames share a picture. */
export async function picturesOf(
  job: FigureJob,
): Promise<readonly YuvPicture[]> {
  const player = await openPlayer(await loadProject(job.project), job);
  const frames = yuvFrames(job.width, job.height);
  const pictures: YuvPicture[] = [];
  do {
    const last = pictures.at(-1);
    if (last && !player.changed) {
      pictures.push(last);
      continue;
    }
    const changed = await player.draw();
    const picture = frames.convert(player.picture.pixels, changed);
    pictures.push(picture ? copyOf(picture) : last!);
  } while (await player.advance());
  return pictures;
}

function copyOf({bytes}: YuvPicture): YuvPicture {
  const copy = new Uint8Array(new SharedArrayBuffer(bytes.length));
  copy.set(bytes);
  return {bytes: copy, readers: 0};
}
