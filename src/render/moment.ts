import type {FrameSource} from './frame.ts';
import type {Moment} from './job.ts';

/**
 * The frame of a moment, found in the frames of its figure: at most `last`.
 *
 * @throws RangeError that names the moments there are.
 */
export function frameAt(
  player: Pick<FrameSource, 'fps' | 'frames' | 'scenes'>,
  at: Moment,
  last = player.frames - 1,
): number {
  if (at === 'last') return last;
  const seconds = typeof at === 'number' ? at : beatTime(player, at);
  const frame = Math.round(seconds * player.fps);
  if (frame >= 0 && frame <= player.frames) return Math.min(frame, last);
  const length = (player.frames / player.fps).toFixed(2);
  throw new RangeError(
    `There is no frame at ${seconds} s: the figure lasts ${length} s. Choose a moment from 0 to ${length}, or last.`,
  );
}

function beatTime(
  {fps, scenes}: Pick<FrameSource, 'fps' | 'scenes'>,
  name: string,
): number {
  for (const {firstFrame, events = []} of scenes) {
    const beat = events.find(event => event.name === name);
    if (beat) return firstFrame / fps + beat.time;
  }
  const names = scenes.flatMap(({events = []}) =>
    events.map(event => event.name),
  );
  throw new RangeError(
    `There is no beat “${name}”. Choose one of: ${names.join(', ') || '(the figure has none)'}.`,
  );
}
