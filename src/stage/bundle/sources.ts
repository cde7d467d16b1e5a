import {relative, sep} from 'node:path';
import {inputsOfProject} from './bundleProject.ts';
import {modulesOf, sceneOf} from '../modules/moduleGraph.ts';
import {projectPaths} from './paths.ts';

/** The sources of a project. */
export interface ProjectSources {
  /**
   * The modules and assets of the given scenes, without those of other scenes.
   */
  filesOf(scenes: readonly string[]): readonly SourceFile[];
  /**
   * Sources shared by all scenes in addition to modules: the configuration,
   * public files.
   */
  readonly settings: readonly SourceFile[];
}

/** A file of a project and its content now. */
export interface SourceFile {
  /** Path from the folder of the Vite configuration, with slashes. */
  readonly path: string;
  /** The absolute path. */
  readonly file: string;
  readonly sha256: string;
}

/**
 * The sources of a project, scene by scene, without loading it. Bundles a
 * changed project, since only bundling tells which module imports which.
 */
export async function projectSources(
  projectFile: string,
  {cacheDir}: {readonly cacheDir?: string} = {},
): Promise<ProjectSources> {
  const paths = projectPaths(projectFile, cacheDir);
  const {files, modules, settings} = await inputsOfProject(paths);
  const known = new Map(
    files.map(({path: file, sha256}) => {
      const path = relative(paths.root, file).split(sep).join('/');
      return [file, {path, file, sha256}] as const;
    }),
  );
  const source = (file: string): SourceFile[] => {
    const found = known.get(file);
    return found ? [found] : [];
  };
  return {
    filesOf: scenes => {
      const reached = modulesOf(modules, scenes).map(({file}) => file);
      return [...new Set(reached)].flatMap(source);
    },
    settings: settings.flatMap(source),
  };
}

/** The names of a project's scenes, without loading it. */
export async function projectScenes(
  projectFile: string,
): Promise<readonly string[]> {
  const {modules} = await inputsOfProject(projectPaths(projectFile));
  return modules.flatMap(module => sceneOf(module) ?? []);
}
