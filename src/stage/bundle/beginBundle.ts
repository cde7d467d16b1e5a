import {type Bundle, bundleProject} from './bundleProject.ts';
import {projectPaths, type ProjectPaths} from './paths.ts';

let begun:
  | {readonly file: string; readonly bundle: Promise<Bundle>}
  | undefined;

/**
 * Begins to bundle a project that is about to be loaded. The bundler works on threads
 * of its own while this one imports what draws.
 */
export function beginBundle(projectFile: string): void {
  const paths = projectPaths(projectFile);
  const bundle = bundleProject(paths);
  // Whoever loads the project hears of a failure.
  bundle.catch(() => {});
  begun = {file: paths.projectFile, bundle};
}

/** The project's bundle: the one that was begun, if there is one, or another. */
export function begunBundle(paths: ProjectPaths): Promise<Bundle> {
  const known = begun;
  begun = undefined;
  return known?.file === paths.projectFile && paths.cacheDir === undefined
    ? known.bundle
    : bundleProject(paths);
}
