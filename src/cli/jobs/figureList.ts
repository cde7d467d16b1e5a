import type {FigureEntry} from '../../catalogue.ts';
import {drawing, type Look} from './figureJobs.ts';
import {keptTimings, type FigureTiming} from './figureTiming.ts';
import {qualities} from '../flags/options.ts';

/** A figure in the output of `list`. */
export interface ListedFigure
  extends
    Pick<FigureEntry, 'id' | 'slug' | 'title' | 'claim'>,
    Pick<FigureTiming, 'duration' | 'beats'> {}

/** A figure that cannot be played. */
interface FailedFigure extends Omit<ListedFigure, 'duration' | 'beats'> {
  readonly error: string;
}

/**
 * Figures, with their timing for a network. A figure that cannot be played
 * does not stop the list.
 *
 * @param wordsOf - Words for an error of playing.
 */
export async function figureList(
  entries: readonly FigureEntry[],
  shown: Pick<Look, 'network' | 'moved'>,
  wordsOf = (error: Error) => error.message,
): Promise<(ListedFigure | FailedFigure)[]> {
  const look = {...shown, theme: 'dark', size: qualities.high} as const;
  const timingOf = keptTimings();
  const figures: (ListedFigure | FailedFigure)[] = [];
  for (const figure of entries) {
    const {id, slug, title, claim} = figure;
    const timing = await timingOf(drawing(figure, look)).then(
      ({duration, beats}) => ({duration, beats}),
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
  // A scene of its own has a name alone.
  const isOwn = id === slug;
  const name = isOwn ? id : `${id}  ${slug}`;
  const about = isOwn ? [] : [`    ${title}. ${claim}`];
  if ('error' in figure) {
    return [name, ...about, `    ${figure.error}`].join('\n');
  }
  const {duration, beats} = figure;
  const moments = beats.map(({name, time}) => `${time.toFixed(2)} ${name}`);
  return [
    `${name}  ${duration.toFixed(2)} s`,
    ...about,
    ...(beats.length > 0 ? [`    Beats: ${moments.join(', ')}`] : []),
  ].join('\n');
}
