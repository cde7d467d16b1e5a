import {rateWords} from '../job/rate.ts';
import {visible} from '../../network/file/visible.ts';
import type {ManifestFile} from '../manifest/manifest.ts';
import type {ShardFolder} from './shardFolder.ts';

/**
 * Refuses folders made differently: other versions, another network, other
 * settings, or files of one format with different size or rate.
 *
 * @throws Error with the difference, both values and both folders.
 */
export function requireOneMaking(folders: readonly ShardFolder[]): void {
  for (const {what, wayOut, of} of sameEverywhere) {
    requireSame(folders, of, (key, one, other) =>
      [`${what(key)} is ${one}, but ${other}`, wayOut].join('. '),
    );
  }
}

/** Values that have to agree between all folders that state them, by name. */
type Stated = (folder: ShardFolder) => Readonly<Record<string, string>>;

const sameEverywhere: readonly {
  readonly what: (key: string) => string;
  readonly wayOut: string;
  readonly of: Stated;
}[] = [
  {
    what: key => `The version of ${visible(key)}`,
    wayOut: 'Render all shards with the same versions, as npm ci installs them',
    of: ({manifest}) => manifest.versions,
  },
  {
    what: () => 'The network',
    wayOut: 'Render all shards with the same --network',
    of: ({manifest: {network}}) => ({
      network: `“${network.title}” (${network.hash.slice(0, 8)})`,
    }),
  },
  {
    what: key => `The ${visible(key)} asked for`,
    wayOut: 'Render all shards with the same flags',
    of: ({manifest}) => manifest.shard?.settings ?? {},
  },
  {
    what: key => `The plan of ${visible(key)}`,
    wayOut: 'Render all shards with the same --shard count, figures and costs',
    of: ({manifest: {shard}}) => (shard ? planText(shard.plan) : {}),
  },
  {
    what: format => `The ${visible(format)} of figures`,
    wayOut: 'Render all shards with the same --size, --quality and --fps',
    of: ({manifest}) =>
      Object.fromEntries(
        manifest.figures
          .flatMap(({files}) => files)
          .map(file => [file.format, frameText(file)]),
      ),
  },
];

function planText(plan: readonly (readonly string[])[]) {
  return {
    shards: plan.map(ids => ids.join(' ') || 'none').join(' | '),
  };
}

function frameText({width, height, fps}: ManifestFile): string {
  return `${width}×${height} at ${rateWords(fps)} frames/s`;
}

function requireSame(
  folders: readonly ShardFolder[],
  stated: Stated,
  message: (key: string, one: string, other: string) => string,
): void {
  const known = new Map<string, {value: string; folder: string}>();
  for (const folder of folders) {
    for (const [key, value] of Object.entries(stated(folder))) {
      const first = known.get(key);
      if (!first) known.set(key, {value, folder: folder.folder});
      else if (first.value !== value) {
        throw new Error(
          `${message(
            key,
            `${visible(first.value)} in ${first.folder}`,
            `${visible(value)} in ${folder.folder}`,
          )}.`,
        );
      }
    }
  }
}
