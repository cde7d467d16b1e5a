import type {OwnDerivation} from '../../derivation/derivation.ts';
import {sceneExtra, type StageProject} from '../../stage/index.ts';

/** The derivation that a scene shows; undefined for any other scene. */
export function sceneDerivation(
  project: StageProject,
  scene: string,
): OwnDerivation | undefined {
  const found = sceneExtra(project, scene, 'derivation');
  return isDerivation(found) ? found : undefined;
}

function isDerivation(found: unknown): found is OwnDerivation {
  const {title, steps}: {title?: unknown; steps?: unknown} = Object(found);
  return typeof title === 'string' && Array.isArray(steps);
}
