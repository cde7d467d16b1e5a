import {createCanvas} from '@napi-rs/canvas';
import type {FrameSource} from '../../../src/render/frame.ts';

/** A ground that is neither black nor grey, so that a wrong matrix shows. */
export const ground = '#11151d';

/** Frames of a synthetic figure: what changes, and when. */
export interface SyntheticSettings {
  readonly width: number;
  readonly height: number;
  readonly fps: number;
  readonly frames: number;
  readonly timeline?: FrameSource['scenes'];
  /** Whether a frame repeats the one before; by default every third does. */
  readonly held?: (index: number) => boolean;
  /** Fills the disc with a sweep of hues: more colours than a GIF can hold. */
  readonly colourful?: boolean;
}

/** A disc that travels over a ruled ground, drawn as the stage would draw it. */
export function syntheticSource(settings: SyntheticSettings): FrameSource {
  const {width, height, fps, frames, held = i => i % 3 === 2} = settings;
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  let index = 0;
  let changed = true;

  return {
    fps,
    frames,
    scenes: settings.timeline ?? [],
    canvas,
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
      context.fillRect(0, 0, width, height);
      context.fillStyle = '#ffd166';
      context.fillRect(width * 0.1, height * 0.2, width * 0.8, 1);
      context.fillStyle = settings.colourful ? hues(x) : '#7cb7ff';
      context.beginPath();
      context.arc(x, height / 2, height / 8, 0, 2 * Math.PI);
      context.fill();
      changed = false;
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
