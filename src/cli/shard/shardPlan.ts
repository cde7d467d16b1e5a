import type {FigureEntry} from '../../catalogue.ts';
import type {Network} from '../../network/network.ts';
import {planShards, type ManifestShard} from '../../render/index.ts';
import type {FileFlags} from '../flags/fileOptions.ts';
import {drawing, frameOf, type Look} from '../jobs/figureJobs.ts';
import type {Quality} from '../flags/options.ts';
import type {Shard, Size} from '../flags/values.ts';
import {figureCosts} from './figureCosts.ts';

/** The parts of a request that shards have to agree on. */
export interface AskedFor extends FileFlags, Omit<Look, 'network' | 'size'> {
  readonly quality: Quality;
  readonly size?: Size;
  readonly fps?: number;
  readonly costs?: string;
}

/**
 * The figures of each shard, and the request common to all: `merge` needs both
 * to tell whether the set is complete.
 */
export async function shardPlan(
  figures: readonly FigureEntry[],
  {index, count}: Shard,
  network: Network,
  asked: AskedFor,
): Promise<ManifestShard> {
  const {size, fps} = frameOf(asked.quality, asked);
  const secondsOf = async (figure: FigureEntry) => {
    const {figureTiming} = await import('../jobs/figureTiming.ts');
    const look = {...asked, network, size};
    return (await figureTiming(drawing(figure, look))).duration;
  };
  const costs = await figureCosts(figures, asked.costs, secondsOf);
  const plan = planShards(costs, count).map(ids => [...ids]);
  return {index, plan, settings: settingsOf(asked, size, fps)};
}

function settingsOf(
  asked: AskedFor,
  {width, height}: Size,
  fps: number,
): Record<string, string> {
  const {theme, background, transparent, captions} = asked;
  const {format, stills, codec, effort, gifWidth, loop, from, to} = asked;
  const size = `${width}×${height}`;
  const frame = {size, rate: fps, theme, background, transparent, captions};
  const files = {format, stills, codec, effort, gifWidth, loop, from, to};
  return Object.fromEntries(
    Object.entries({...frame, ...files}).map(([name, value]) => [
      name,
      String(value ?? 'the default'),
    ]),
  );
}
