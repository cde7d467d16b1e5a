import {type OwnDerivation, unverifiedOf} from '../../derivation/derivation.ts';
import {textOf} from '../../math/write/text.ts';
import {sceneExtra, type StageProject} from '../../stage/index.ts';

/** The derivation that a scene shows; undefined for any other scene. */
export function sceneDerivation(
  project: StageProject,
  scene: string,
): OwnDerivation | undefined {
  const found = sceneExtra(project, scene, 'derivation');
  return isDerivation(found) ? found : undefined;
}

/** A line for each step of a derivation that rests on TeX. */
export function unverifiedIn(derivation: OwnDerivation | undefined): string[] {
  if (!derivation) return [];
  const {title, steps} = derivation;
  return unverifiedOf(derivation).map(
    place =>
      `step ${place} of “${title}” rests on TeX: ${textOf(steps[place - 1]!.equation)}`,
  );
}

function isDerivation(found: unknown): found is OwnDerivation {
  const {title, steps}: {title?: unknown; steps?: unknown} = Object(found);
  return typeof title === 'string' && Array.isArray(steps);
}
