import {catalogue, type FigureEntry} from '../catalogue.ts';
import {defaultNetwork} from '../network/defaultNetwork.ts';
import {drawing} from './figureJobs.ts';
import {keptTimings, type FigureTiming} from './figureTiming.ts';
import {qualities} from './options.ts';

/** A figure as `list` shows it. */
export interface ListedFigure
  extends Pick<FigureEntry, 'id' | 'slug' | 'title' | 'claim'>, FigureTiming {}

/** All figures, with the timing that the default network gives them. */
export async function figureList(): Promise<ListedFigure[]> {
  const look = {
    network: defaultNetwork,
    theme: 'dark',
    size: qualities.high,
  } as const;
  const timingOf = keptTimings();
  const figures: ListedFigure[] = [];
  for (const figure of catalogue) {
    const {id, slug, title, claim} = figure;
    const timing = await timingOf(drawing(figure, look));
    figures.push({id, slug, title, claim, ...timing});
  }
  return figures;
}

/** The list for people: a block of lines for each figure. */
export function listText(figures: readonly ListedFigure[]): string {
  return figures.map(figureText).join('\n\n');
}

function figureText(figure: ListedFigure): string {
  const {id, slug, title, claim, duration, beats} = figure;
  const moments = beats.map(({name, time}) => `${time.toFixed(2)} ${name}`);
  return [
    `${id}  ${slug}  ${duration.toFixed(2)} s`,
    `    ${title}. ${claim}`,
    ...(beats.length > 0 ? [`    Beats: ${moments.join(', ')}`] : []),
  ].join('\n');
}
