import {renderStill, type StillJob} from '../render/index.ts';
import {UsageError, unknownChoice} from './errors.ts';
import {figureTiming} from './figureTiming.ts';

/**
 * The PNG of one moment of a figure.
 *
 * @throws UsageError when the figure has no such moment.
 */
export async function stillAt(
  drawing: Omit<StillJob, 'at'>,
  at: StillJob['at'],
): Promise<Buffer> {
  try {
    return await renderStill({...drawing, at});
  } catch (error) {
    throw (await momentError(drawing, at).catch(() => undefined)) ?? error;
  }
}

/** Plays the figure once more, which costs time, to tell what it does have. */
async function momentError(
  drawing: Omit<StillJob, 'at'>,
  at: StillJob['at'],
): Promise<UsageError | undefined> {
  if (at === 'last') return undefined;
  const {duration, beats} = await figureTiming(drawing);
  if (typeof at === 'string') {
    const names = beats.map(({name}) => name);
    return names.includes(at)
      ? undefined
      : unknownChoice('beat', at, [...names, 'last']);
  }
  if (at <= duration) return undefined;
  return new UsageError(
    `There is no frame at ${at} s: the figure lasts ${duration.toFixed(2)} s. Use --at ${duration.toFixed(2)}, or --at last.`,
  );
}
