import {readdirSync, realpathSync, statSync} from 'node:fs';
import path from 'node:path';
import type {NetworkChoice} from '../../editor/notices/shownMessages.ts';
import {hashOf} from '../../render/files/canonical.ts';
import {unknownChoice} from '../words/errors.ts';
import {readNetwork} from '../files/networkFile.ts';
import {root} from '../process/root.ts';
import type {ShownNetwork} from '../jobs/networkIdentity.ts';
import {pathText} from '../words/wording.ts';

/** A network that the page can show. */
export interface OfferedNetwork extends ShownNetwork {
  /** By which the page asks for it. */
  readonly name: string;
  /** Of its name and all that it says. */
  readonly hash: string;
}

/** The networks that the editor can show. */
export interface ShownNetworks {
  readonly choices: readonly NetworkChoice[];
  /** The one that the command or the config file names, else the built-in one. */
  readonly first: OfferedNetwork;
  /** Their files, as far as these can be read again. */
  readonly files: readonly string[];
  /**
   * A network as its file says now.
   *
   * @throws UsageError when there is none of that name, or its file cannot be used.
   */
  readonly read: (name: string) => Promise<OfferedNetwork>;
}

const builtIn = 'default';

/**
 * The sample networks, and the one that is asked for.
 *
 * @param file - Read at once; a pipe can be read only once.
 * @param config - The config file that settings come from, where there is one.
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

/** By the names of their files, without their endings; the built-in one first. */
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

/** A file of one's own is called what the command calls it. */
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

/** Whether it can be read again: a pipe cannot. */
function isFile(file: string): boolean {
  if (file === '-') return false;
  return statSync(file, {throwIfNoEntry: false})?.isFile() ?? false;
}
