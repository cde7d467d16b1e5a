import {describeProject, renderStill, type StillJob} from '../render/index.ts';
import {UsageError, unknownChoice} from './errors.ts';

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
  {project, scenes, variables}: Omit<StillJob, 'at'>,
  at: StillJob['at'],
): Promise<UsageError | undefined> {
  if (at === 'last') return undefined;
  const described = await describeProject(project, {fps: 60, variables});
  const own = described.scenes.filter(({name}) => scenes.includes(name));
  const beats = own.flatMap(scene => scene.beats.map(({name}) => name));
  if (typeof at === 'string') {
    return beats.includes(at)
      ? undefined
      : unknownChoice('beat', at, [...beats, 'last']);
  }
  const duration = own.reduce((sum, scene) => sum + scene.duration, 0);
  if (at <= duration) return undefined;
  return new UsageError(
    `There is no frame at ${at} s: the figure lasts ${duration.toFixed(2)} s. Use --at ${duration.toFixed(2)}, or --at last.`,
  );
}
