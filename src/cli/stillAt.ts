import {MomentError} from '../render/moment.ts';
import {renderStill, type StillJob} from '../render/still.ts';
import {UsageError, unknownChoice} from './errors.ts';

/**
 * The PNG of one moment of a figure.
 *
 * @throws UsageError when the figure has no such moment.
 */
export async function stillAt(job: StillJob): Promise<Buffer> {
  try {
    return await renderStill(job);
  } catch (error) {
    if (!(error instanceof MomentError)) throw error;
    throw typeof job.at === 'string'
      ? unknownChoice('beat', job.at, [...error.beats, 'last'])
      : new UsageError(error.message);
  }
}
