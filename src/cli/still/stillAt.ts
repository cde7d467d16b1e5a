import {MomentError} from '../../render/frames/moment.ts';
import {drawStill, type Still, type StillJob} from '../../render/still.ts';
import {UsageError, unknownChoice} from '../words/errors.ts';

/**
 * Draws one moment of a figure.
 *
 * @param draw - Draws the still.
 * @throws UsageError when the figure has no such moment.
 */
export async function stillAt(
  job: StillJob,
  draw: (job: StillJob) => Promise<Still> = drawStill,
): Promise<Still> {
  try {
    return await draw(job);
  } catch (error) {
    if (!(error instanceof MomentError)) throw error;
    throw typeof job.at === 'string'
      ? unknownChoice('beat', job.at, [...error.beats, 'last'])
      : new UsageError(error.message);
  }
}
