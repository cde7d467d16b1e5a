import {createCanvas} from '@napi-rs/canvas';
import type {FrameSource} from '../../../src/render/frames/frame.ts';
import {Picture} from '../../../src/stage/drawing/picture.ts';
import {shown} from '../../helpers/shown.ts';

/** A ground that is neither black nor grey, so that a wrong matrix shows. */
export const ground = '#11151d';

/** Frames of a synthetic figure: the changes, and their times. */
export interface SyntheticSettings {
  readonly width: number;
  readonly height: number;
  readonly fps: number;
  readonly frames: number;
  readonly timeline?: FrameSource['scenes'];
  /** Whether a frame repeats the one before; by default every third does. */
  readonly held?: (index: number) => boolean;
  /** Fills the disc with a sweep of hues: too many colours for a GIF. */
  readonly colourful?: boolean;
  /** Leaves out the ground, and makes the disc half transparent. */
  readonly transparent?: boolean;
}

/**
 * Every frame of a synthetic figure as straight RGBA, as Skia reads it back.
 */
export async function drawnFrames(
  settings: SyntheticSettings,
): Promise<Buffer[]> {
  const source = syntheticSource(settings);
  const frames: Buffer[] = [];
  for (let index = 0; index < settings.frames; index++) {
    if (index > 0) await source.advance();
    if (source.changed) await source.draw();
    const {width, height} = settings;
    const context = shown(source).getContext('2d');
    frames.push(Buffer.from(context.getImageData(0, 0, width, height).data));
  }
  return frames;
}

/** A disc that travels over a ruled ground, drawn as the stage would draw it. */
export function syntheticSource(
  settings: SyntheticSettings,
): FrameSource & {readonly picture: Picture} {
  const {width, height, fps, frames, held = i => i % 3 === 2} = settings;
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  const picture = new Picture(width, height);
  const disc = settings.transparent ? '#7cb7ff80' : '#7cb7ff';
  let index = 0;
  let changed = true;

  return {
    fps,
    frames,
    scenes: settings.timeline ?? [],
    picture,
    get changed() {
      return changed;
    },
    async advance() {
      index++;
      changed ||= !held(index);
      return index < frames;
    },
    async draw() {
      const along = lastMoving(index, held) / Math.max(1, frames - 1);
      // In steps of two, so that its edge has the same few colours everywhere.
      const x = 2 * Math.round(width * (0.1 + 0.3 * along));
      context.fillStyle = ground;
      if (settings.transparent) context.clearRect(0, 0, width, height);
      else context.fillRect(0, 0, width, height);
      context.fillStyle = '#ffd166';
      context.fillRect(width * 0.1, height * 0.2, width * 0.8, 1);
      context.fillStyle = settings.colourful ? hues(x) : disc;
      context.beginPath();
      context.arc(x, height / 2, height / 8, 0, 2 * Math.PI);
      context.fill();
      changed = false;
      return picture.take(canvas);
    },
  };

  function hues(x: number) {
    const sweep = context.createConicGradient(0, x, height / 2);
    ['red', 'yellow', 'lime', 'aqua', 'blue', 'fuchsia', 'red'].forEach(
      (colour, i) => sweep.addColorStop(i / 6, colour),
    );
    return sweep;
  }
}

function lastMoving(index: number, held: (index: number) => boolean): number {
  let shown = index;
  while (shown > 0 && held(shown)) shown--;
  return shown;
}
