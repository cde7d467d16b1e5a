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

/** Where the timing of a network's figures lives. */
export interface TimingPlace {
  /** What the network is known by in the file. */
  readonly id: NetworkId;
  /**
   * The timing file for networks that says what an author has moved, and that a
   * save goes to; it need not be there yet. Without one, `.meta` files are both.
   */
  readonly file?: string;
  /** Whether `.meta` files count, where the file has nothing for a scene. */
  readonly countsMeta: boolean;
  /** The timing files that were looked at, whether they are there or not. */
  readonly candidates: readonly string[];
}

/**
 * Where the timing of a network's figures lives. The built-in network's is in the
 * `.meta` files of a checkout; a package that is installed is nobody's to write to.
 * Any other's is in `figures.timing.json` beside the config file, else beside or
 * above the network file, else in or above the working folder: the first that has
 * it, or the first that may be written.
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

/** The timing files that may have a network's timing, there or not; the first wins. */
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

/** What lies among packages goes with the next installation. */
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
