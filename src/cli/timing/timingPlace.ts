import {realpathSync} from 'node:fs';
import path from 'node:path';
import {type NetworkId, timingOf} from '../../timing/networkTimings.ts';
import {foundConfig} from '../config/configName.ts';
import {root} from '../process/root.ts';
import {
  hasBuiltInNumbers,
  isBuiltIn,
  isNamed,
  networkId,
  type ShownNetwork,
} from '../jobs/networkIdentity.ts';
import {readTimings} from './readTimings.ts';

/** The name of a timing file for networks. */
export const timingName = 'figures.timing.json';

/** The place of the timing of a network's figures. */
export interface TimingPlace {
  /** The id of the network in the file. */
  readonly id: NetworkId;
  /**
   * The timing file that is read and saved to; it may not exist yet. Without
   * one, `.meta` files serve both.
   */
  readonly file?: string;
  /** Whether `.meta` files count for scenes without an entry in the file. */
  readonly countsMeta: boolean;
  /** The timing files that were looked for, existing or not. */
  readonly candidates: readonly string[];
}

/**
 * Finds the place of the timing of a network's figures. For the built-in
 * network it is the `.meta` files of a checkout; nobody writes to an installed
 * package. For any other network it is `figures.timing.json` beside the config
 * file, otherwise beside or above the network file, otherwise in or above the
 * working folder: the first file with an entry, or the first that can be
 * written.
 *
 * @param packageRoot - The folder of this package.
 * @throws TimingFileError for a timing file that cannot be read.
 */
export async function timingPlace(
  shown: ShownNetwork,
  packageRoot = root,
): Promise<TimingPlace> {
  const candidates = timingCandidates(shown);
  const countsMeta = hasBuiltInNumbers(shown.network);
  const common = {countsMeta, candidates};
  const idIn = (file: string) => networkId(shown, path.dirname(file));
  for (const file of candidates) {
    const id = idIn(file);
    if (timingOf(await readTimings(file), id)) return {id, file, ...common};
  }
  const written = candidates.filter(file => !isInstalled(path.dirname(file)));
  const file = written[0] ?? path.resolve(timingName);
  const id = idIn(file);
  return isBuiltIn(shown) && !isInstalled(packageRoot)
    ? {id, ...common}
    : {id, file, ...common};
}

/**
 * The timing files that may have a network's timing, existing or not; the first
 * one wins.
 */
export function timingCandidates({
  file,
  config,
}: Pick<ShownNetwork, 'file' | 'config'>): readonly string[] {
  const folders = [
    ...(file !== undefined && isNamed(file) ? [path.dirname(file)] : []),
    '.',
  ].map(folder => path.resolve(folder));
  const files = [
    ...(config === undefined
      ? []
      : [path.join(path.dirname(config), timingName)]),
    ...folders.map(
      folder =>
        foundConfig(folder, timingName) ?? path.join(folder, timingName),
    ),
  ];
  return [...new Set(files.map(file => path.resolve(file)))];
}

/** The next installation removes files among packages. */
function isInstalled(folder: string): boolean {
  return real(folder).split(path.sep).includes('node_modules');
}

function real(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return path.resolve(folder);
  }
}
