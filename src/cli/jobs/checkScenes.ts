import {checkFigure, type Finding, playedFps} from '../../check/index.ts';
import type {Network} from '../../network/network.ts';
import {
  openPlayer,
  type Player,
  type PlayerOptions,
  type StageProject,
} from '../../stage/index.ts';

/**
 * The figure that is checked: at its design size, played as `check`
 * plays it.
 */
interface Checked extends Omit<
  PlayerOptions,
  'width' | 'height' | 'fps' | 'timeline'
> {
  readonly scenes: readonly string[];
  /** The colour behind everything. */
  readonly ground: string;
  /** Whether another scene follows the last one, as in a part of a film. */
  readonly goesOn?: boolean;
}

/**
 * Finds what would disturb a viewer of a figure, scene by scene: a transition
 * has nothing to read, and the start of a scene is known. The player is that of
 * a figure with one scene, at its end.
 */
export async function checkScenes(
  project: StageProject,
  {scenes, ground, goesOn = false, ...options}: Checked,
): Promise<{
  readonly findings: readonly Finding[];
  /** The saved timing that is not honoured. */
  readonly timing: readonly string[];
  readonly player: Player | undefined;
}> {
  const findings: Finding[] = [];
  const timing: string[] = [];
  const frame = options.design ?? project.size;
  let start = 0;
  let player: Player | undefined;
  for (const scene of scenes) {
    player = await openPlayer(project, {
      ...options,
      ...frame,
      scenes: [scene],
      fps: playedFps,
      timeline: 'played',
    });
    const found = await checkFigure(player, {
      frame,
      ground,
      network: networkOf(options.variables),
    });
    const isEnd = scene === scenes.at(-1) && !goesOn;
    findings.push(
      ...found
        // Only the end of a film is looked at when nothing follows.
        .filter(({rule}) => isEnd || rule !== 'hold')
        .map(finding => later(finding, start)),
    );
    timing.push(...player.timingWarnings);
    // The next scene begins at the last frame of this one.
    start += (player.frames - 1) / playedFps;
  }
  return {
    findings,
    timing,
    player: scenes.length === 1 ? player : undefined,
  };
}

/** Whose numbers are shown, unless they may be wrong. */
function networkOf(variables: PlayerOptions['variables']): Network | undefined {
  const {network, verify} = variables ?? {};
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- jobs give it, checked
  return verify === false ? undefined : (network as Network | undefined);
}

function later({time, until, ...finding}: Finding, by: number): Finding {
  return {...finding, time: time + by, until: until + by};
}
