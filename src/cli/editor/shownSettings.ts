import type {ShownAnswer} from '../../editor/notices/shownMessages.ts';
import {catalogue, isFilm} from '../../catalogue.ts';
import {UsageError} from '../words/errors.ts';
import {drawing, type Look} from '../jobs/figureJobs.ts';
import {themeNames} from '../flags/options.ts';
import {pageOf} from '../../page.ts';
import type {Size} from '../flags/values.ts';
import {fitView} from '../../stage/player/view.ts';
import type {OfferedNetwork, ShownNetworks} from './shownNetworks.ts';

/** The first view that the command asks for. */
export interface ShownFirst extends Omit<Look, 'network' | 'size'> {
  /** Ids of figures; empty for all figures of the project. */
  readonly figures: readonly string[];
  readonly size?: Size | undefined;
}

/** The settings in a page's address. */
export interface ShownSettings {
  readonly answer: ShownAnswer;
  readonly network: OfferedNetwork;
}

/**
 * The settings of a page: those of its address, otherwise those of the command.
 * Invalid ones are reported and replaced, so that the page opens.
 */
export async function shownSettings(
  query: URLSearchParams,
  first: ShownFirst,
  networks: ShownNetworks,
): Promise<ShownSettings> {
  const {network, problem} = await networkOf(query, networks);
  const figures = query.get('figures')?.split(',') ?? first.figures;
  const theme =
    themeNames.find(name => name === query.get('theme')) ?? first.theme;
  const captions = captionsOf(query) ?? first.captions;
  const size = first.size ?? design;
  const drawn = drawing(figureFor(figures), {
    ...first,
    network: network.network,
    size,
    theme,
    captions,
  });
  return {
    network,
    answer: {
      figures: figures.filter(id => id !== 'all'),
      network: {name: network.name, hash: network.hash},
      networks: networks.choices,
      theme,
      captions: drawn.variables.captions,
      variables: drawn.variables,
      background: drawn.background === 'transparent' ? null : drawn.background,
      ...(first.size && {frame: fitView(drawn.design ?? design, first.size)}),
      problems: problem === undefined ? [] : [problem],
    },
  };
}

const design = pageOf('landscape').frame;

/** The figure that decides whether captions are on by default. */
function figureFor(figures: readonly string[]) {
  const film = catalogue.find(isFilm)!;
  return figures.includes(film.id) ? film : catalogue[0]!;
}

function captionsOf(query: URLSearchParams): boolean | undefined {
  const word = query.get('captions');
  return word === null ? undefined : word === 'on';
}

async function networkOf(
  query: URLSearchParams,
  networks: ShownNetworks,
): Promise<{readonly network: OfferedNetwork; readonly problem?: string}> {
  const name = query.get('network') ?? networks.first.name;
  try {
    return {network: await networks.read(name)};
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const problem = `${error.message}\nThe page shows ${networks.first.name} as it was.`;
    return {network: networks.first, problem};
  }
}
