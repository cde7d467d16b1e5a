import {Option, type Command} from 'commander';
import {shardOf, textOf, type Shard} from './values.ts';

/** Flags about a part of the work. */
export interface ShardFlags {
  readonly shard?: Shard;
  readonly costs?: string;
}

/** The flag for a part of the work. */
export function shardOption(): Option {
  return new Option(
    '--shard <i/n>',
    'the i-th of n parts, for merge',
  ).argParser(shardOf('--shard'));
}

/** Adds the flags of shards to a command. */
export function addShardOptions(command: Command): Command {
  return command
    .addOption(shardOption())
    .addOption(
      new Option(
        '--costs <manifest>',
        'an earlier manifest, to split by its costs',
      )
        .argParser(textOf('--costs'))
        .default(undefined, 'built in'),
    );
}
