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

/** A fault in a figure of a network. */
export interface Fault extends GridLook {
  readonly figure: string;
  readonly message: string;
  /**
   * Whether the figure ended early, was read as untrue, a part lay out of
   * place, or the figure was only hard to read.
   */
  readonly kind: 'crash' | 'untrue' | 'place' | 'reading';
}

/** The figures that the grid plays: the film repeats them. */
export const gridFigures: readonly FigureEntry[] = catalogue.filter(
  figure => !isFilm(figure),
);

/**
 * Every second network of the grid is shown in the light theme, every second
 * pair with captions.
 */
export function gridLook(seed: number): GridLook {
  return {
    theme: seed % 2 === 0 ? 'light' : 'dark',
    captions: Math.floor(seed / 2) % 2 === 0,
  };
}

/**
 * Whether a fault is a failure. Within the limits of full drawing every fault
 * is; beyond them a figure may be hard to read, but every part has its place.
 */
export function isFailure({kind}: Fault, withinLimits: boolean): boolean {
  return withinLimits || kind !== 'reading';
}

/** Plays figures of a network and checks each; empty when all are clean. */
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
  if (rule === 'untrue') return 'untrue';
  return rule === 'margin' || rule === 'overlap' ? 'place' : 'reading';
}
