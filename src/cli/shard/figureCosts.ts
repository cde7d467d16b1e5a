import type {FigureEntry} from '../../catalogue.ts';
import type {FigureCost} from '../../render/index.ts';
import builtIn from './costs.json' with {type: 'json'};
import {measurements, type Measurement} from './measurements.ts';

/**
 * The cost of each figure: the frames drawn when it was measured. A figure
 * without a measurement gets as many frames a second as the others.
 *
 * @param manifest - An earlier render's manifest or folder to measure by; if
 *   undefined, the measurements that come with the figures.
 * @param secondsOf - The length of a figure, asked only without a measurement.
 */
export async function figureCosts(
  figures: readonly FigureEntry[],
  manifest: string | undefined,
  secondsOf: (figure: FigureEntry) => Promise<number>,
): Promise<FigureCost[]> {
  const measured: readonly Measurement[] =
    manifest === undefined ? builtIn : await measurements(manifest);
  const rate = drawnPerSecond(measured);
  const costs: FigureCost[] = [];
  for (const figure of figures) {
    const {id} = figure;
    const drawn = measured.find(other => other.id === id)?.drawn;
    costs.push({id, cost: drawn ?? rate * (await secondsOf(figure))});
  }
  return costs;
}

function drawnPerSecond(measured: readonly Measurement[]): number {
  const drawn = measured.reduce((sum, {drawn}) => sum + drawn, 0);
  const seconds = measured.reduce((sum, {seconds}) => sum + seconds, 0);
  return drawn > 0 && seconds > 0 ? drawn / seconds : 1;
}
