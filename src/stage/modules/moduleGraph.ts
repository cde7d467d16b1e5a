import {parse} from 'node:path';

/** A module as Vite knows it. */
export interface BundledModule {
  /** Its path, maybe with a query; a module without a file begins with \0. */
  readonly id: string;
  /** The file that it was read from; of one without, its name. */
  readonly file: string;
  /** Places of modules in the same list. */
  readonly imports: readonly number[];
}

/** The module that imports all others. */
export const entryId = '\0motion-canvas-stage-entry';

/**
 * The modules that some scenes of a project are drawn by: all that are reached
 * from the entry without going through another scene.
 */
export function modulesOf(
  modules: readonly BundledModule[],
  scenes: readonly string[],
): readonly BundledModule[] {
  const entry = modules.find(({id}) => id === entryId);
  const reached = new Set(entry ? [entry] : []);
  // A set goes on to what is added while it is gone through.
  for (const {imports} of reached) {
    for (const place of imports) {
      const module = modules[place];
      const scene = module && sceneOf(module);
      if (!module || (scene !== undefined && !scenes.includes(scene))) continue;
      reached.add(module);
    }
  }
  return [...reached];
}

/**
 * The scene that a module is; undefined for others. Motion Canvas imports a scene
 * with this query, and names it after its file.
 */
export function sceneOf(module: BundledModule): string | undefined {
  return /[?&]scene\b/.test(module.id) ? parse(module.file).name : undefined;
}
