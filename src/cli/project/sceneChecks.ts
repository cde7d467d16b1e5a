import {
  checkProjectScene,
  type ProjectFinding,
  type ProjectRule,
} from '../../check/index.ts';
import {
  openPlayer,
  type PlayerOptions,
  type StageProject,
} from '../../stage/index.ts';
import {findingText} from '../words/findingText.ts';
import {countText} from '../words/wording.ts';

/** The findings in a scene. */
export interface SceneCheck {
  readonly scene: string;
  readonly findings: readonly ProjectFinding[];
  /** Why it could not be played to its end. */
  readonly error?: string;
}

/** How scenes are played: as a render would draw them. */
interface Checked extends Omit<PlayerOptions, 'timeline'> {
  readonly scenes: readonly string[];
  readonly rules: readonly ProjectRule[];
}

/**
 * Checks scenes of a project one after the other, each by itself: a transition has
 * nothing to read.
 */
export async function* sceneChecks(
  project: StageProject,
  {scenes, rules, ...options}: Checked,
): AsyncGenerator<SceneCheck> {
  const {width, height} = options;
  for (const scene of scenes) {
    try {
      const player = await openPlayer(project, {
        ...options,
        scenes: [scene],
        timeline: 'played',
      });
      const frame = {width, height};
      const findings = await checkProjectScene(player, {scene, frame, rules});
      yield {scene, findings};
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error);
      yield {scene, findings: [], error: text};
    }
  }
}

/** A result for people: a line for the scene, and one for each finding. */
export function sceneCheckText({scene, findings, error}: SceneCheck): string {
  if (error !== undefined) return `${scene}: ${error}`;
  const count =
    findings.length === 0 ? 'clean' : countText(findings.length, 'finding');
  const lines = findings.map(finding => `    ${projectFindingText(finding)}`);
  return [`${scene}: ${count}`, ...lines].join('\n');
}

/** A finding for people, with the way out. */
export function projectFindingText(finding: ProjectFinding): string {
  const {rule, time, until, nodes, message, remedy} = finding;
  const names = nodes.map(({type, text, place}) => {
    const where = [text === undefined ? undefined : type, place]
      .filter(Boolean)
      .join(', ');
    const name = text === undefined ? type : `“${shortened(text)}”`;
    return where === '' ? name : `${name} (${where})`;
  });
  const line = findingText({rule, time, until, nodes: names, message});
  return `${line}. ${remedy}`;
}

function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > NAMED ? `${line.slice(0, NAMED).trim()}…` : line;
}

/** The most characters of a text that name it. */
const NAMED = 40;
