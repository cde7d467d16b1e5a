import type {FigureEntry} from '../catalogue.ts';
import {checkFigure, type Finding} from '../check/index.ts';
import type {Network} from '../network/network.ts';
import {loadProject} from '../stage/index.ts';
import type {ThemeName} from '../theme.ts';
import {drawing} from './figureJobs.ts';
import {qualities} from './options.ts';
import {projectFile} from './root.ts';
import {countText} from './wording.ts';

/** What was found in a figure in one theme. */
export interface FigureCheck extends Pick<FigureEntry, 'id' | 'slug'> {
  readonly theme: ThemeName;
  readonly findings: readonly Finding[];
}

interface CheckOptions {
  readonly network: Network;
  readonly themes: readonly ThemeName[];
}

/** Checks figures one after the other; `onCheck` is told of each at once. */
export async function checkAll(
  figures: readonly FigureEntry[],
  {network, themes}: CheckOptions,
  onCheck: (check: FigureCheck) => void,
): Promise<readonly FigureCheck[]> {
  const project = await loadProject(projectFile);
  const checks: FigureCheck[] = [];
  for (const figure of figures) {
    for (const theme of themes) {
      const look = {network, theme, size: qualities.high};
      const findings = await checkFigure(project, drawing(figure, look));
      const check = {id: figure.id, slug: figure.slug, theme, findings};
      checks.push(check);
      onCheck(check);
    }
  }
  return checks;
}

/** A check for people: a line for the figure, and one for each finding. */
export function checkText({id, slug, theme, findings}: FigureCheck): string {
  const count =
    findings.length === 0 ? 'clean' : countText(findings.length, 'finding');
  return [
    `${id}  ${slug}, ${theme}: ${count}`,
    ...findings.map(findingText),
  ].join('\n');
}

function findingText({rule, time, until, nodes, message}: Finding): string {
  const when =
    until > time
      ? `${time.toFixed(1)}–${until.toFixed(1)} s`
      : `${time.toFixed(1)} s`;
  const what = nodes.length > 0 ? `${nodes.join(', ')}: ` : '';
  return `    ${rule}  ${when}  ${what}${message}`;
}
