import {catalogue, type FigureEntry} from '../catalogue.ts';
import {defaultNetwork} from '../network/defaultNetwork.ts';
import {drawing} from './figureJobs.ts';
import {keptTimings, type FigureTiming} from './figureTiming.ts';
import {qualities} from './options.ts';

/** A figure as `list` shows it. */
export interface ListedFigure
  extends Pick<FigureEntry, 'id' | 'slug' | 'title' | 'claim'>, FigureTiming {}

/** A figure that cannot be played. */
interface FailedFigure extends Omit<ListedFigure, keyof FigureTiming> {
  readonly error: string;
}

/**
 * All figures, with the timing that the default network gives them. One that
 * cannot be played does not keep the others from being listed.
 *
 * @param wordsOf - What is said of why one cannot.
 */
export async function figureList(
  wordsOf = (error: Error) => error.message,
): Promise<(ListedFigure | FailedFigure)[]> {
  const look = {
    network: defaultNetwork,
    theme: 'dark',
    size: qualities.high,
  } as const;
  const timingOf = keptTimings();
  const figures: (ListedFigure | FailedFigure)[] = [];
  for (const figure of catalogue) {
    const {id, slug, title, claim} = figure;
    const timing = await timingOf(drawing(figure, look)).catch(
      (error: Error) => ({error: wordsOf(error)}),
    );
    figures.push({id, slug, title, claim, ...timing});
  }
  return figures;
}

/** The list for people: a block of lines for each figure. */
export function listText(
  figures: readonly (ListedFigure | FailedFigure)[],
): string {
  return figures.map(figureText).join('\n\n');
}

function figureText(figure: ListedFigure | FailedFigure): string {
  const {id, slug, title, claim} = figure;
  if ('error' in figure) {
    return `${id}  ${slug}\n    ${title}. ${claim}\n    ${figure.error}`;
  }
  const {duration, beats} = figure;
  const moments = beats.map(({name, time}) => `${time.toFixed(2)} ${name}`);
  return [
    `${id}  ${slug}  ${duration.toFixed(2)} s`,
    `    ${title}. ${claim}`,
    ...(beats.length > 0 ? [`    Beats: ${moments.join(', ')}`] : []),
  ].join('\n');
}
