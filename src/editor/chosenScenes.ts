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
 * @param figures - By their ids; none for all scenes, in the catalogue's order.
 */
export function chosenScenes(
  scenes: readonly FullSceneDescription[],
  figures: readonly string[],
): ChosenScenes {
  if (figures.length === 0) return allScenes(scenes);
  const problems: string[] = [];
  const names = figures.flatMap(id => {
    const figure = catalogue.find(figure => figure.id === id);
    if (figure) return figure.scenes;
    problems.push(`There is no figure ${id} in src/catalogue.ts any more.`);
    return [];
  });
  const chosen = scenesNamed(names, scenes);
  problems.push(...chosen.problems);
  if (chosen.scenes.length > 0) return {scenes: chosen.scenes, problems};
  const all = allScenes(scenes);
  return {...all, problems: [...new Set([...problems, ...all.problems])]};
}

/** Those of the catalogue first. */
function allScenes(scenes: readonly FullSceneDescription[]): ChosenScenes {
  const names = catalogue.flatMap(figure => figure.scenes);
  const known = scenesNamed(names, scenes);
  const strays = scenes.filter(({name}) => !names.includes(name));
  return {
    scenes: [...known.scenes, ...strays],
    problems: [...known.problems, ...strays.map(strayText)],
  };
}

function scenesNamed(
  names: readonly string[],
  scenes: readonly FullSceneDescription[],
): ChosenScenes {
  const problems: string[] = [];
  const found = [...new Set(names)].flatMap(name => {
    const scene = scenes.find(scene => scene.name === name);
    if (scene) return [scene];
    problems.push(
      `src/catalogue.ts names the scene ${name}, and there is no src/scenes/${name}.tsx. Write it, or take the figure out of the catalogue.`,
    );
    return [];
  });
  return {scenes: found, problems};
}

function strayText({name}: FullSceneDescription): string {
  return `src/scenes/${name}.tsx belongs to no figure: src/catalogue.ts has no entry for it.`;
}
