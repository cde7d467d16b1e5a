import {join} from 'node:path';
import type {openPlayer} from '../../../src/stage/index.ts';
import type {BrowserPlayer} from './browserPlayer.ts';
import {compare, type Picture, type Tolerance} from '../../helpers/compare.ts';
import {writeDifference} from '../../helpers/differenceImage.ts';
import {shown} from '../../helpers/shown.ts';
import type {PlayerOptions} from './page.ts';

const failures = join(import.meta.dirname, '.failures');

type StagePlayer = Awaited<ReturnType<typeof openPlayer>>;

/**
 * Frames a second. No beat ends on a frame at this rate: there Motion Canvas,
 * which adds up rounded frame times, may be a frame later than the stage, which
 * counts frames.
 */
export const fps = 31.7;

/** One moment of a scene, drawn twice. */
export interface Moment {
  readonly frame: number;
  readonly browser: Picture;
  readonly stage: Picture;
}

/**
 * Draws a scene at some moments in the browser and on the stage.
 *
 * @param fractions - The moments, in order, as fractions of the duration.
 * @throws Error when the two count different numbers of frames.
 */
export async function drawBoth(
  browser: BrowserPlayer,
  stage: StagePlayer,
  options: PlayerOptions,
  fractions: readonly number[],
): Promise<Moment[]> {
  const frames = await browser.open(options);
  if (frames !== stage.frames) {
    throw new Error(
      `${options.scenes.join(', ')}: ${frames} frames in the browser, ${stage.frames} on the stage.`,
    );
  }
  const moments: Moment[] = [];
  for (const frame of framesAt(fractions, frames)) {
    const expected = await browser.draw(frame);
    const actual = await drawOnStage(stage, frame);
    const {width, height} = options;
    moments.push({
      frame,
      browser: {width, height, data: expected},
      stage: {width, height, data: actual},
    });
  }
  return moments;
}

/** A still scene has only one moment. */
function framesAt(fractions: readonly number[], frames: number): Set<number> {
  return new Set(fractions.map(at => Math.floor(at * (frames - 1))));
}

async function drawOnStage(
  stage: StagePlayer,
  frame: number,
): Promise<Uint8ClampedArray> {
  await stage.seek(frame);
  await stage.draw();
  const {width, height} = stage.picture;
  return shown(stage).getContext('2d').getImageData(0, 0, width, height).data;
}

/**
 * The faults in the stage's drawing of a moment; a picture of the difference is
 * written and named in the last line.
 */
export async function faultsOf(
  name: string,
  moment: Moment,
  tolerance: Tolerance,
): Promise<readonly string[]> {
  const {browser, stage, frame} = moment;
  const {faults, levels} = compare(browser, stage, tolerance);
  if (faults.length === 0) return faults;
  const title = `${name} frame ${frame}`;
  const path = await writeDifference(failures, title, browser, stage, levels);
  return [...faults, `frame ${frame}: see ${path}`];
}
