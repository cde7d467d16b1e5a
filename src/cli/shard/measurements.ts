import {stat} from 'node:fs/promises';
import path from 'node:path';
import {parseManifest, type Manifest} from '../../render/index.ts';
import {UsageError} from '../words/errors.ts';
import {readSettings} from '../files/settingsFile.ts';

/** The measured cost of a figure. */
export interface Measurement {
  readonly id: string;
  /** Frames drawn; repeated frames cost next to nothing. */
  readonly drawn: number;
  readonly seconds: number;
}

/**
 * Measurements of figures from an earlier render's manifest, all at one rate.
 *
 * @param place - The manifest, or its folder.
 * @throws UsageError when it is missing or cannot be read.
 */
export async function measurements(place: string): Promise<Measurement[]> {
  const file = (await isFolder(place))
    ? path.join(place, 'manifest.json')
    : place;
  const text = await readSettings('manifest', file);
  try {
    return measurementsIn(parseManifest(text, file));
  } catch (cause) {
    throw new UsageError(cause instanceof Error ? cause.message : '', {cause});
  }
}

function measurementsIn({figures}: Manifest): Measurement[] {
  return figures.map(({id, drawn, files}) => ({
    id,
    drawn,
    seconds: files.reduce((most, {duration}) => Math.max(most, duration), 0),
  }));
}

async function isFolder(place: string): Promise<boolean> {
  return stat(place).then(
    found => found.isDirectory(),
    () => false,
  );
}
