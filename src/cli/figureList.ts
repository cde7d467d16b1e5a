import {catalogue, type FigureEntry} from '../catalogue.ts';
import {defaultNetwork} from '../network/defaultNetwork.ts';
import {describeProject, type SceneDescription} from '../render/index.ts';
import {projectFile} from './root.ts';

/** A figure as `list` shows it. */
export interface ListedFigure extends Pick<
  FigureEntry,
  'id' | 'slug' | 'title' | 'claim'
> {
  /** Seconds. */
  readonly duration: number;
  /** Named moments, in seconds from the start of the figure. */
  readonly beats: SceneDescription['beats'];
}

/** All figures, with the timing that the default network gives them. */
export async function figureList(): Promise<ListedFigure[]> {
  const variables = {network: defaultNetwork, theme: 'dark'};
  const {scenes} = await describeProject(projectFile, {fps: 60, variables});
  return catalogue.map(figure => {
    const scene = scenes.find(({name}) => name === figure.scene);
    if (scene) return listed(figure, scene);
    throw new Error(
      `The project has no scene “${figure.scene}” for figure ${figure.id}. Add it to the project, or correct the catalogue.`,
    );
  });
}

function listed(
  {id, slug, title, claim}: FigureEntry,
  {duration, beats}: SceneDescription,
): ListedFigure {
  return {
    id,
    slug,
    title,
    claim,
    duration: exact(duration),
    beats: beats.map(({name, time}) => ({name, time: exact(time)})),
  };
}

/** Without the dust of added durations: to the microsecond. */
function exact(seconds: number): number {
  return Math.round(seconds * 1e6) / 1e6;
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
