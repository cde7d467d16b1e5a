import {parse} from 'node:path';

/** A module as Vite knows it. */
export interface BundledModule {
  /**
   * Its path, maybe with a query; the id of a module without a file begins with
   * \0.
   */
  readonly id: string;
  /** Its file; for a module without one, its name. */
  readonly file: string;
  /** Indices of modules in the same list. */
  readonly imports: readonly number[];
}

/** The module that imports all others. */
export const entryId = '\0motion-canvas-stage-entry';

/**
 * The modules of some scenes of a project: all modules reached from the entry
 * without passing through another scene.
 */
export function modulesOf(
  modules: readonly BundledModule[],
  scenes: readonly string[],
): readonly BundledModule[] {
  const entry = modules.find(({id}) => id === entryId);
  const reached = new Set(entry ? [entry] : []);
  // Iteration over a set includes elements added meanwhile.
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
 * The name of the scene that a module is; undefined for others. Motion Canvas
 * imports a scene with this query and names it after its file.
 */
export function sceneOf(module: BundledModule): string | undefined {
  return /[?&]scene\b/.test(module.id) ? parse(module.file).name : undefined;
}
