import {
  loadProject,
  openPlayer,
  type Player,
  type PlayerOptions,
} from '../../../src/stage/index.ts';
import {fixturePath} from '../fixtures/fixturePath.ts';

/**
 * Opens scenes of the shared test project; at 30 frames a second by default.
 */
export async function openBasics(
  scenes: readonly string[],
  options: Partial<PlayerOptions> = {},
): Promise<Player> {
  return openPlayer(await loadProject(fixturePath('basics')), {
    scenes,
    width: 480,
    height: 270,
    fps: 30,
    ...options,
  });
}
