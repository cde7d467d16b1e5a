import {type FigureWords, figureWords} from './math/words/figureWords.ts';

/** One figure of the set, as plain data. */
export interface FigureEntry extends FigureWords {
  /** Two digits, or `film`. */
  readonly id: string;
  /** Names the files: `ID-slug.mp4`. */
  readonly slug: string;
  /**
   * Names of its scenes in the Motion Canvas project: one for a figure, all for
   * the film.
   */
  readonly scenes: readonly string[];
  /** Whether it goes on with the film's chapter of the figure before it. */
  readonly goesOn?: boolean;
}

/** The step from one layer to its equation is one chapter of the film. */
const goingOn: readonly string[] = ['11', '12'];

/** The figures in the order of the derivation, each a scene of its own. */
const figures: readonly FigureEntry[] = (
  [
    ['00', 'title'],
    ['01', 'the-network'],
    ['02', 'index-notation'],
    ['03', 'tracing-the-error'],
    ['04', 'last-layer-weights'],
    ['05', 'into-matrices'],
    ['06', 'last-layer-equation'],
    ['07', 'a-first-layer-weight'],
    ['08', 'finding-delta'],
    ['09', 'first-layer-gradients'],
    ['10', 'first-layer-matrices'],
    ['11', 'splitting-out-delta'],
    ['12', 'first-layer-equation'],
    ['13', 'dz-da-is-w'],
    ['14', 'dz-dw-is-a'],
    ['15', 'both-layers'],
    ['16', 'any-depth'],
    ['17', 'tracing-a-bias'],
    ['18', 'the-bias-equation'],
    ['19', 'the-four-equations'],
  ] as const
).map(([id, slug]) => ({
  id,
  slug,
  scenes: [`figure${id}`],
  goesOn: goingOn.includes(id),
  ...figureWords[id],
}));

/** The figures, and the film that they form. */
export const catalogue: readonly FigureEntry[] = [
  ...figures,
  {
    id: 'film',
    slug: 'the-whole-derivation',
    scenes: figures.flatMap(({scenes}) => scenes),
    ...figureWords.film,
  },
];

/** Whether an entry consists of several figures. */
export function isFilm({id}: FigureEntry): boolean {
  return id === 'film';
}
