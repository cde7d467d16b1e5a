import {catalogue, type FigureEntry, isFilm} from '../../src/catalogue.ts';
import type {Finding} from '../../src/check/index.ts';
import {checkAll} from '../../src/cli/jobs/figureCheck.ts';
import {findingText} from '../../src/cli/words/findingText.ts';
import type {Network} from '../../src/network/network.ts';
import type {ThemeName} from '../../src/theme.ts';

/** How a figure is shown. */
export interface GridLook {
  readonly theme: ThemeName;
  readonly captions: boolean;
}

/** What went wrong in a figure of a network. */
export interface Fault extends GridLook {
  readonly figure: string;
  readonly message: string;
  /** Whether the figure ended early, something lay out of place, or it was merely hard to read. */
  readonly kind: 'crash' | 'place' | 'reading';
}

/** The figures that the grid plays: the film repeats them. */
export const gridFigures: readonly FigureEntry[] = catalogue.filter(
  figure => !isFilm(figure),
);

/** Every other network of the grid is shown in the light theme, every other two with captions. */
export function gridLook(seed: number): GridLook {
  return {
    theme: seed % 2 === 0 ? 'light' : 'dark',
    captions: Math.floor(seed / 2) % 2 === 0,
  };
}

/**
 * Whether a fault may not be: within the limits of what is drawn in full none
 * may, beyond them a figure may be hard to read, but all has its place.
 */
export function isFailure({kind}: Fault, withinLimits: boolean): boolean {
  return withinLimits || kind !== 'reading';
}

/** Plays figures of a network and checks each; nothing where all are clean. */
export async function playNetwork(
  network: Network,
  figures: readonly FigureEntry[],
  {theme, captions}: GridLook,
): Promise<readonly Fault[]> {
  const checks = await checkAll(
    figures,
    {
      network,
      themes: [theme],
      captions,
      wordsOf: ({message}) => message,
    },
    () => {},
  );
  return checks.flatMap(({id: figure, findings, error}) => {
    const fault = {figure, theme, captions};
    const crashes: readonly Fault[] =
      error === undefined ? [] : [{...fault, kind: 'crash', message: error}];
    return [
      ...crashes,
      ...findings.map(finding => ({
        ...fault,
        kind: kindOf(finding),
        message: findingText(finding),
      })),
    ];
  });
}

function kindOf({rule}: Finding): Fault['kind'] {
  return rule === 'margin' || rule === 'overlap' ? 'place' : 'reading';
}
