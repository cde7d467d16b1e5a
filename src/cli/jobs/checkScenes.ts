import {checkFigure, type Finding, playedFps} from '../../check/index.ts';
import {
  openPlayer,
  type Player,
  type PlayerOptions,
  type StageProject,
} from '../../stage/index.ts';

/** What is checked: at the size that the project is designed for, and as `check` plays it. */
interface Checked extends Omit<
  PlayerOptions,
  'width' | 'height' | 'fps' | 'timeline'
> {
  readonly scenes: readonly string[];
  /** The colour behind everything. */
  readonly ground: string;
}

/**
 * What a viewer of a figure would be bothered by, scene by scene: while one fades
 * into the next there is nothing to read, and what a scene begins with is known.
 * The player is that of a figure of one scene, at its end.
 */
export async function checkScenes(
  project: StageProject,
  {scenes, ground, ...options}: Checked,
): Promise<{
  readonly findings: readonly Finding[];
  /** What of the saved timing is not honoured. */
  readonly timing: readonly string[];
  readonly player: Player | undefined;
}> {
  const findings: Finding[] = [];
  const timing: string[] = [];
  let start = 0;
  let player: Player | undefined;
  for (const scene of scenes) {
    player = await openPlayer(project, {
      ...options,
      ...project.size,
      scenes: [scene],
      fps: playedFps,
      timeline: 'played',
    });
    const found = await checkFigure(player, {frame: project.size, ground});
    findings.push(...found.map(finding => later(finding, start)));
    timing.push(...player.timingWarnings);
    // The next one begins with the last frame of this one.
    start += (player.frames - 1) / playedFps;
  }
  return {
    findings,
    timing,
    player: scenes.length === 1 ? player : undefined,
  };
}

function later({time, until, ...finding}: Finding, by: number): Finding {
  return {...finding, time: time + by, until: until + by};
}
