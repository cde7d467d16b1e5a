import path from 'node:path';
import type {FigureEntry} from '../../catalogue.ts';
import type {Network} from '../../network/network.ts';
import {stateShard, type ManifestShard} from '../../render/index.ts';
import {networkLabel} from '../figureJobs.ts';
import type {Shard} from '../values.ts';
import type {AskedFor} from './shardPlan.ts';

/** What a command renders: all figures, or those of its shard. */
interface Share {
  readonly figures: readonly FigureEntry[];
  /** Missing when the command renders all. */
  readonly shard?: ManifestShard;
}

/** The share of some figures that flags ask for. */
export async function shareOf(
  figures: readonly FigureEntry[],
  network: Network,
  {shard: asked, ...flags}: AskedFor & {readonly shard?: Shard},
): Promise<Share> {
  if (!asked) return {figures};
  const {shardPlan} = await import('./shardPlan.ts');
  const shard = await shardPlan(figures, asked, network, flags);
  const own = shard.plan[asked.index - 1] ?? [];
  return {figures: figures.filter(({id}) => own.includes(id)), shard};
}

/** Says in the output's manifest of which shard it is, also where that is empty. */
export async function stateShare(
  out: string,
  shard: ManifestShard | undefined,
  network: Network,
): Promise<void> {
  await stateShard(path.resolve(out), shard, networkLabel(network));
}
