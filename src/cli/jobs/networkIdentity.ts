import {realpathSync, statSync} from 'node:fs';
import path from 'node:path';
import {defaultNetwork} from '../../network/defaultNetwork.ts';
import type {Network} from '../../network/network.ts';
import {hashOf} from '../../render/files/canonical.ts';
import type {NetworkId} from '../../timing/networkTimings.ts';
import {root} from '../process/root.ts';

/** The network of the shown figures, and its origin. */
export interface ShownNetwork {
  readonly network: Network;
  /**
   * Its name on the command line or in the config file; missing for the
   * built-in one.
   */
  readonly file?: string | undefined;
  /** The config file of the settings, if any. */
  readonly config?: string | undefined;
}

/** The id of the built-in network in a timing file. */
export const builtInName = 'backprop-figures/networks/default.json';

/** A hash of a network's numbers: all of it but its title and subtitle. */
export function numbersHash({
  title: _title,
  subtitle: _subtitle,
  ...numbers
}: Network): string {
  return hashOf(numbers).slice(0, 16);
}

/**
 * Whether a network has the numbers of the built-in one, wherever it was read
 * from.
 */
export function hasBuiltInNumbers(network: Network): boolean {
  return (
    network === defaultNetwork ||
    numbersHash(network) === numbersHash(defaultNetwork)
  );
}

/**
 * Whether a network is the package's own: no file is named, or the package's.
 */
export function isBuiltIn({file}: ShownNetwork): boolean {
  if (file === undefined) return true;
  return realPath(file) === realPath(path.join(root, 'networks/default.json'));
}

/** The id of a network in a timing file of a folder. */
export function networkId(shown: ShownNetwork, folder: string): NetworkId {
  const numbers = numbersHash(shown.network);
  if (isBuiltIn(shown)) return {network: builtInName, numbers};
  const {file} = shown;
  if (file === undefined || !isNamed(file)) return {numbers};
  const network = path.relative(path.resolve(folder), path.resolve(file));
  return {network: network.split(path.sep).join('/'), numbers};
}

/** Whether a network can be found again by its file; a pipe cannot. */
export function isNamed(file: string): boolean {
  const place = path.resolve(file);
  if (file === '-' || /^\/(dev|proc)\//.test(place)) return false;
  try {
    return statSync(place).isFile();
  } catch {
    // The file has been read, or is about to be, so this is a brief refusal by
    // the system.
    return true;
  }
}

function realPath(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return path.resolve(file);
  }
}
