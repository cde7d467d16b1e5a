import type {FullSceneDescription} from '@motion-canvas/core';
import {catalogue} from '../catalogue.ts';

/** The scenes of figures, and the figures that cannot be shown. */
export interface ChosenScenes {
  readonly scenes: readonly FullSceneDescription[];
  readonly problems: readonly string[];
}

/**
 * The scenes of the given figures in a project, one after the other.
 *
 * @param figures - Ids; empty for all scenes, in the catalogue's order.
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
    problems.push(`src/catalogue.ts no longer has a figure ${id}.`);
    return [];
  });
  const chosen = scenesNamed(names, scenes);
  problems.push(...chosen.problems);
  if (chosen.scenes.length > 0) return {scenes: chosen.scenes, problems};
  const all = allScenes(scenes);
  return {...all, problems: [...new Set([...problems, ...all.problems])]};
}

/** Scenes of the catalogue come first. */
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
      `src/catalogue.ts names the scene ${name}, but src/scenes/${name}.tsx is missing. Write it, or take the figure out of the catalogue.`,
    );
    return [];
  });
  return {scenes: found, problems};
}

function strayText({name}: FullSceneDescription): string {
  return `src/scenes/${name}.tsx belongs to no figure: src/catalogue.ts has no entry for it.`;
}
