import path from 'node:path';
import {
  type FigureJob,
  type FigurePlan,
  labelOf,
  type ManifestShard,
  planShards,
  stateShard,
} from '../../render/index.ts';
import type {Shard} from '../flags/values.ts';
import type {RenderProjectFlags} from './projectJobs.ts';

/** The videos that a command renders: all, or those of its shard. */
export interface ProjectShare {
  readonly work: readonly FigureJob[];
  /** Missing when the command renders all. */
  readonly shard?: ManifestShard;
}

/**
 * The share of some videos that a flag asks for. Videos count alike: only playing them
 * would tell how long they are.
 */
export function shareOfProject(
  all: readonly FigureJob[],
  asked: Shard | undefined,
  flags: RenderProjectFlags,
): ProjectShare {
  if (!asked) return {work: all};
  const costs = all.map(({name}) => ({id: name, cost: 1}));
  const plan = planShards(costs, asked.count).map(ids => [...ids]);
  const own = plan[asked.index - 1] ?? [];
  return {
    work: all.filter(({name}) => own.includes(name)),
    shard: {index: asked.index, plan, settings: settingsOf(flags)},
  };
}

/** What the command lines of all shards have to agree on. */
function settingsOf(flags: RenderProjectFlags): Record<string, string> {
  const {size, scale, quality, fps} = flags;
  const {background, transparent, var: variables} = flags;
  const {format, stills, codec, effort, gifWidth, loop, from, to, vars, each} =
    flags;
  const {audio} = flags;
  const frame = {size, scale, quality, rate: fps, background, transparent};
  const files = {
    format,
    stills,
    codec,
    effort,
    gifWidth,
    loop,
    from,
    to,
    audio,
  };
  return Object.fromEntries(
    Object.entries({...frame, ...files, variables, vars, each}).map(
      ([name, value]) => [name, JSON.stringify(value) ?? 'the default'],
    ),
  );
}

/**
 * States in the output's manifest which shard it is, even for an empty shard, and
 * drops entries that differ from the plan.
 */
export async function stateProjectShare(
  out: string,
  {work, shard}: ProjectShare,
  plans: readonly FigurePlan[],
): Promise<void> {
  const outdated = work.filter((_, i) => plans[i]?.action !== 'leave');
  const ids = outdated.map(({name}) => name);
  const {network} = labelOf({name: ''});
  await stateShard(path.resolve(out), shard, network, ids);
}
