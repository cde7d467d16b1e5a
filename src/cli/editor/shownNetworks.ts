import {readdirSync, realpathSync, statSync} from 'node:fs';
import path from 'node:path';
import type {NetworkChoice} from '../../editor/notices/shownMessages.ts';
import {hashOf} from '../../render/files/canonical.ts';
import {unknownChoice} from '../words/errors.ts';
import {readNetwork} from '../files/networkFile.ts';
import {root} from '../process/root.ts';
import type {ShownNetwork} from '../jobs/networkIdentity.ts';
import {pathText} from '../words/wording.ts';

/** A network offered by the page. */
export interface OfferedNetwork extends ShownNetwork {
  /** The name by which the page asks for it. */
  readonly name: string;
  /** The hash of its name and content. */
  readonly hash: string;
}

/** The networks that the editor offers. */
export interface ShownNetworks {
  readonly choices: readonly NetworkChoice[];
  /**
   * The network of the command or the config file, otherwise the built-in one.
   */
  readonly first: OfferedNetwork;
  /** Their files, without pipes. */
  readonly files: readonly string[];
  /**
   * The network in its file's current state.
   *
   * @throws UsageError when there is none of that name, or its file is invalid.
   */
  readonly read: (name: string) => Promise<OfferedNetwork>;
}

const builtIn = 'default';

/**
 * The sample networks, and the requested one.
 *
 * @param file - Read at once, since a pipe can be read only once.
 * @param config - The config file of the settings, if any.
 */
export async function shownNetworks(
  file: string | undefined,
  config?: string,
): Promise<ShownNetworks> {
  const readAs = (name: string, place: string) =>
    readOffered(name, place, config);
  const samples = new Map(sampleFiles());
  const own = file === undefined ? undefined : ownName(file, samples);
  const files = new Map([
    ...(file !== undefined && own !== undefined && !samples.has(own)
      ? ([[own, file]] as const)
      : []),
    ...samples,
  ]);
  const name = own ?? builtIn;
  const first = await readAs(name, files.get(name)!);
  return {
    first,
    files: [...files.values()].filter(isFile).map(file => path.resolve(file)),
    choices: [...files].map(([name]) => ({
      name,
      text: name === builtIn ? 'built-in' : name,
    })),
    read: async name => {
      const place = files.get(name);
      if (place === undefined) {
        throw unknownChoice('network', name, [...files.keys()]);
      }
      return name === first.name && !isFile(place)
        ? first
        : readAs(name, place);
    },
  };
}

async function readOffered(
  name: string,
  file: string,
  config: string | undefined,
): Promise<OfferedNetwork> {
  const network = await readNetwork(file);
  const hash = hashOf([name, network]);
  return {name, network, hash, config, ...(name !== builtIn && {file})};
}

/** Sample files by name without ending; the built-in one first. */
function sampleFiles(): readonly (readonly [string, string])[] {
  const folder = path.join(root, 'networks');
  return readdirSync(folder)
    .filter(name => /^[^.]+\.json$/.test(name))
    .map(name => [path.parse(name).name, path.join(folder, name)] as const)
    .sort(
      ([one], [other]) =>
        Number(other === builtIn) - Number(one === builtIn) ||
        Number(one > other) - Number(one < other),
    );
}

/** The name of the user's own file is its path on the command line. */
function ownName(file: string, samples: ReadonlyMap<string, string>): string {
  const same = [...samples].find(([, sample]) => isSameFile(sample, file));
  if (same) return same[0];
  return file === '-' ? 'standard input' : pathText(path.resolve(file));
}

function isSameFile(one: string, other: string): boolean {
  try {
    return realpathSync(one) === realpathSync(other);
  } catch {
    return false;
  }
}

/** Whether it can be read again; a pipe cannot. */
function isFile(file: string): boolean {
  if (file === '-') return false;
  return statSync(file, {throwIfNoEntry: false})?.isFile() ?? false;
}
