import path from 'node:path';
import type {FigureEntry} from '../../catalogue.ts';
import type {Network} from '../../network/network.ts';
import {
  type FigurePlan,
  type ManifestShard,
  stateShard,
} from '../../render/index.ts';
import {networkLabel} from '../jobs/figureJobs.ts';
import type {Shard} from '../flags/values.ts';
import type {AskedFor} from './shardPlan.ts';

/** The figures that a command renders: all, or those of its shard. */
interface Share {
  readonly figures: readonly FigureEntry[];
  /** Missing when the command renders all. */
  readonly shard?: ManifestShard;
}

/** The share of some figures that flags request. */
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

/**
 * States in the output's manifest which shard it is, even for an empty shard,
 * and drops entries that differ from the plan.
 */
export async function stateShare(
  out: string,
  {figures, shard}: Share,
  plans: readonly FigurePlan[],
  network: Network,
): Promise<void> {
  const outdated = figures.filter((_, i) => plans[i]?.action !== 'leave');
  const ids = outdated.map(({id}) => id);
  await stateShard(path.resolve(out), shard, networkLabel(network), ids);
}
