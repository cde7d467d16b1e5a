import {stat} from 'node:fs/promises';
import path from 'node:path';
import {readManifest, type Manifest} from '../../render/index.ts';
import {UsageError} from '../errors.ts';

/** What a figure took when it was measured. */
export interface Measurement {
  readonly id: string;
  /** Frames drawn; those that repeat the one before cost next to nothing. */
  readonly drawn: number;
  readonly seconds: number;
}

/**
 * What an earlier render's manifest says of its figures, all at one rate.
 *
 * @param place - The manifest, or the folder that it lies in.
 * @throws UsageError when there is none, or when it cannot be read.
 */
export async function measurements(place: string): Promise<Measurement[]> {
  const file = (await isFolder(place))
    ? path.join(place, 'manifest.json')
    : place;
  const manifest = await readManifest(file).catch((cause: Error) => {
    throw new UsageError(cause.message, {cause});
  });
  if (manifest) return measurementsIn(manifest);
  throw new UsageError(
    `There is no manifest ${file} to take costs from. Name one that render wrote, or leave out --costs.`,
  );
}

function measurementsIn({figures}: Manifest): Measurement[] {
  return figures.map(({id, drawn, files}) => ({
    id,
    drawn,
    seconds: Math.max(0, ...files.map(({duration}) => duration)),
  }));
}

async function isFolder(place: string): Promise<boolean> {
  return stat(place).then(
    found => found.isDirectory(),
    () => false,
  );
}
