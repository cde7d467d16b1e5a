import type {FullSceneDescription} from '@motion-canvas/core';
import {catalogue} from '../catalogue.ts';

/** The scenes of figures, and what of them cannot be shown. */
export interface ChosenScenes {
  readonly scenes: readonly FullSceneDescription[];
  readonly problems: readonly string[];
}

/**
 * The scenes of a project that figures have, one after the other.
 *
 * @param figures - By their ids; none for all scenes.
 */
export function chosenScenes(
  scenes: readonly FullSceneDescription[],
  figures: readonly string[],
): ChosenScenes {
  const problems: string[] = [];
  const names = figures.flatMap(id => {
    const figure = catalogue.find(figure => figure.id === id);
    if (figure) return figure.scenes;
    problems.push(`There is no figure ${id} in src/catalogue.ts any more.`);
    return [];
  });
  const chosen = [...new Set(names)].flatMap(name => {
    const scene = scenes.find(scene => scene.name === name);
    if (scene) return [scene];
    problems.push(
      `src/catalogue.ts names the scene ${name}, which src/project.ts does not have. Add it there.`,
    );
    return [];
  });
  if (chosen.length > 0) return {scenes: chosen, problems};
  return {scenes, problems: [...problems, ...straysOf(scenes)]};
}

function straysOf(scenes: readonly FullSceneDescription[]): readonly string[] {
  const known = new Set(catalogue.flatMap(({scenes}) => scenes));
  return scenes
    .filter(({name}) => !known.has(name))
    .map(
      ({name}) =>
        `The scene ${name} of src/project.ts belongs to no figure: src/catalogue.ts has no entry for it.`,
    );
}
