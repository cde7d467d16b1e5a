import {realpathSync, statSync} from 'node:fs';
import path from 'node:path';
import {defaultNetwork} from '../../network/defaultNetwork.ts';
import type {Network} from '../../network/network.ts';
import {hashOf} from '../../render/files/canonical.ts';
import type {NetworkId} from '../../timing/networkTimings.ts';
import {root} from '../process/root.ts';

/** The network whose figures are shown, and where it comes from. */
export interface ShownNetwork {
  readonly network: Network;
  /** As the command line or the config file names it; missing for the built-in one. */
  readonly file?: string | undefined;
  /** The config file that settings come from, where there is one. */
  readonly config?: string | undefined;
}

/** By this name a timing file knows the network that comes with the package. */
export const builtInName = 'backprop-figures/networks/default.json';

/** A hash of what figures show of a network: all of it but its title. */
export function numbersHash({title: _title, ...numbers}: Network): string {
  return hashOf(numbers).slice(0, 16);
}

/** Whether a network is the built-in one, wherever it was read from. */
export function hasBuiltInNumbers(network: Network): boolean {
  return (
    network === defaultNetwork ||
    numbersHash(network) === numbersHash(defaultNetwork)
  );
}

/** Whether a network is the package's own, by no file or by the package's. */
export function isBuiltIn({file}: ShownNetwork): boolean {
  if (file === undefined) return true;
  return realPath(file) === realPath(path.join(root, 'networks/default.json'));
}

/** What a network is known by in a timing file that lies in a folder. */
export function networkId(shown: ShownNetwork, folder: string): NetworkId {
  const numbers = numbersHash(shown.network);
  if (isBuiltIn(shown)) return {network: builtInName, numbers};
  const {file} = shown;
  if (file === undefined || !isNamed(file)) return {numbers};
  const network = path.relative(path.resolve(folder), path.resolve(file));
  return {network: network.split(path.sep).join('/'), numbers};
}

/** Whether a network will be found again by its file: a pipe will not. */
export function isNamed(file: string): boolean {
  const place = path.resolve(file);
  if (file === '-' || /^\/(dev|proc)\//.test(place)) return false;
  try {
    return statSync(place).isFile();
  } catch {
    // It has been read, or is about to be: the system refuses for a moment.
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
