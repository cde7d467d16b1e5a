import type {FigureEntry} from '../../catalogue.ts';
import type {Finding} from '../../check/index.ts';
import {loadProject} from '../../stage/index.ts';
import type {ThemeName} from '../../theme.ts';
import {checkScenes} from './checkScenes.ts';
import {drawing, type Look} from './figureJobs.ts';
import {sceneDerivation, unverifiedIn} from './sceneDerivation.ts';
import {findingText} from '../words/findingText.ts';
import {narrowWarning} from '../words/narrowWarning.ts';
import {fileStem} from '../flags/figures.ts';
import type {Size} from '../flags/values.ts';
import {figuresProject} from '../process/motionCanvas.ts';
import {countText} from '../words/wording.ts';

/** The findings in a figure in one theme. */
export interface FigureCheck extends Pick<FigureEntry, 'id' | 'slug'> {
  readonly theme: ThemeName;
  readonly findings: readonly Finding[];
  /** The saved timing of an author that is not honoured. */
  readonly timing: readonly string[];
  /** Steps of its derivation that nothing can verify; left out without any. */
  readonly unverified?: readonly string[];
  /** Why it could not be played to its end. */
  readonly error?: string;
  /** What to do where a narrow layout has too little room for it. */
  readonly warning?: string;
}

interface CheckOptions extends Pick<
  Look,
  'network' | 'moved' | 'captions' | 'verify'
> {
  readonly themes: readonly ThemeName[];
  /** The size of the pictures, whose layout is checked. */
  readonly size?: Size | undefined;
  /** Words for an error of playing. */
  readonly wordsOf: (error: Error) => string;
}

/**
 * Checks figures one after the other; `onCheck` receives each result at once.
 */
export async function checkAll(
  figures: readonly FigureEntry[],
  {themes, size, wordsOf, ...settings}: CheckOptions,
  onCheck: (check: FigureCheck) => void,
): Promise<readonly FigureCheck[]> {
  // A scene of its own comes alone: a process holds one project.
  const [first] = figures;
  const project = await loadProject(first?.project ?? figuresProject());
  const checks: FigureCheck[] = [];
  for (const figure of figures) {
    for (const theme of themes) {
      const {id, slug} = figure;
      const look = {...settings, theme, size: size ?? project.size};
      const {background: ground, ...view} = drawing(figure, look);
      const result = await checkScenes(project, {...view, ground}).then(
        ({findings, timing}) => ({findings, timing}),
        (error: Error) => ({findings: [], timing: [], error: wordsOf(error)}),
      );
      const unverified = figure.scenes.flatMap(scene =>
        unverifiedIn(sceneDerivation(project, scene)),
      );
      const check = {
        id,
        slug,
        theme,
        ...result,
        ...wayOut(figure, look.size, result),
        ...(unverified.length > 0 && {unverified}),
      };
      checks.push(check);
      onCheck(check);
    }
  }
  return checks;
}

function wayOut(
  figure: FigureEntry,
  size: Size,
  {findings}: Pick<FigureCheck, 'findings'>,
): Pick<FigureCheck, 'warning'> {
  const warning = narrowWarning(fileStem(figure), size);
  return warning === undefined || findings.length === 0 ? {} : {warning};
}

/** A result for people: a line for the figure, and one for each finding. */
export function checkText(check: FigureCheck): string {
  const {id, slug, theme, findings, timing, error, warning} = check;
  const {unverified = []} = check;
  const count = isClean(check)
    ? 'clean'
    : countText(findings.length + timing.length, 'finding');
  const name = id === slug ? id : `${id}  ${slug}`;
  if (error !== undefined) return `${name}, ${theme}: ${error}`;
  return [
    `${name}, ${theme}: ${count}`,
    ...findings.map(finding => `    ${findingText(finding)}`),
    ...timing.map(moved => `    timing  ${moved}`),
    ...(warning === undefined ? [] : [`    ${warning}`]),
    ...unverified.map(step => `    not verified  ${step}`),
  ].join('\n');
}

/** Whether a figure plays to its end with its timing and without findings. */
export function isClean({findings, timing, error}: FigureCheck): boolean {
  return findings.length + timing.length === 0 && error === undefined;
}
