import type {Player} from '../../stage/index.ts';
import type {FrameSource} from './frame.ts';
import type {Moment} from '../job/job.ts';

type Moments = Pick<FrameSource, 'fps' | 'frames' | 'scenes'>;

/** The figure has no such moment; the message lists the ones it has. */
export class MomentError extends RangeError {
  override readonly name = 'MomentError';
  /** The names of the figure's beats. */
  readonly beats: readonly string[];

  constructor(message: string, beats: readonly string[]) {
    super(message);
    this.beats = beats;
  }
}

/**
 * The frame of a moment; at most `last`.
 *
 * @throws MomentError that lists the moments of the figure.
 */
export function frameAt(
  player: Moments,
  at: Moment,
  last = player.frames - 1,
): number {
  const frame = at === 'last' ? last : frameNamed(player, at);
  const names = player.scenes.flatMap(({events = [], slides = []}) =>
    [...events, ...slides].map(({name}) => name),
  );
  if (frame === undefined) {
    throw new MomentError(
      `There is no beat “${at}”. Choose one of: ${names.join(', ') || '(it has none)'}.`,
      names,
    );
  }
  if (frame >= 0 && frame <= player.frames) return Math.min(frame, last);
  const length = (player.frames / player.fps).toFixed(2);
  throw new MomentError(
    `There is no frame at ${at} s: it lasts ${length} s. Choose a moment from 0 to ${length}, or last.`,
    names,
  );
}

/**
 * Goes to a moment of a figure whose timeline is learned by playing. Plays no
 * further, unless the moment does not exist.
 *
 * @throws MomentError that lists the moments of the figure.
 */
export async function playTo(
  player: Moments & Pick<Player, 'frame' | 'advance' | 'seek'>,
  at: Moment,
): Promise<void> {
  const hasCome = () => {
    const frame = at === 'last' ? undefined : frameNamed(player, at);
    return frame !== undefined && frame >= 0 && frame <= player.frame;
  };
  while (!hasCome()) if (!(await player.advance())) break;
  await player.seek(frameAt(player, at));
}

/** The frame nearest to a time, or that of a beat already reached. */
function frameNamed(
  {fps, scenes}: Moments,
  at: number | string,
): number | undefined {
  if (typeof at === 'number') return Math.round(at * fps);
  for (const {firstFrame, events = [], slides = []} of scenes) {
    const beat = [...events, ...slides].find(({name}) => name === at);
    if (beat) return Math.round(firstFrame + beat.time * fps);
  }
  return undefined;
}
