import {makeScene2D, type Node, type View2D} from '@motion-canvas/2d';
import {
  type FullSceneDescription,
  type ThreadGenerator,
  ValueDispatcher,
} from '@motion-canvas/core';

/** The timeline of a scene. */
export type Script = (view: View2D) => ThreadGenerator;

/**
 * The named scripts as scenes of a project, called `group: name`: the work of a
 * `?scene` import without a file and a `.meta` for each.
 */
export function scenes(
  group: string,
  scripts: Readonly<Record<string, Script>>,
): FullSceneDescription[] {
  return Object.entries(scripts).map(([name, script]) =>
    scene(`${group}: ${name}`, script),
  );
}

/** A drawing that stands for one frame. */
export function still(draw: () => Node | Node[]): Script {
  return function* (view) {
    view.add(draw());
    yield;
  };
}

function scene(name: string, script: Script): FullSceneDescription {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- A player adds the size, the clock and the logger.
  const description = {...makeScene2D(script), name} as FullSceneDescription;
  return Object.assign(description, {
    onReplaced: new ValueDispatcher(description),
  });
}
