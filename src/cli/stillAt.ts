import {MomentError} from '../render/moment.ts';
import {drawStill, type Still, type StillJob} from '../render/still.ts';
import {UsageError, unknownChoice} from './errors.ts';

/**
 * One moment of a figure, drawn.
 *
 * @throws UsageError when the figure has no such moment.
 */
export async function stillAt(job: StillJob): Promise<Still> {
  try {
    return await drawStill(job);
  } catch (error) {
    if (!(error instanceof MomentError)) throw error;
    throw typeof job.at === 'string'
      ? unknownChoice('beat', job.at, [...error.beats, 'last'])
      : new UsageError(error.message);
  }
}
