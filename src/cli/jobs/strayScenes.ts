import {catalogue} from '../../catalogue.ts';
import {projectScenes} from '../../stage/bundle/sources.ts';
import {figuresProject} from '../process/motionCanvas.ts';

/**
 * A line for each scene of the project that belongs to no figure of the
 * catalogue.
 */
export async function strayScenes(): Promise<string[]> {
  const known = new Set(catalogue.flatMap(({scenes}) => scenes));
  const scenes = await projectScenes(figuresProject());
  return scenes
    .filter(name => !known.has(name))
    .map(
      name =>
        `src/scenes/${name}.tsx belongs to no figure: src/catalogue.ts has no entry for it.`,
    );
}
