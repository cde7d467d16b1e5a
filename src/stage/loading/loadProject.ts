import {dirname, relative, sep} from 'node:path';
import {pathToFileURL} from 'node:url';
import {allow, type Allowances} from '../allowed/allowances.ts';
import {takeRefusal} from '../allowed/refusals.ts';
import {installBrowser} from '../browser/install.ts';
import {explainMissing} from '../browser/missingNames.ts';
import {absentSoundTexts, warnOfSound} from '../bundle/plugins/absentSounds.ts';
import {checkSeconds} from '../motionCanvas/requireSeconds.ts';
import {serveFolders} from '../browser/pageFile.ts';
import {resourceFile, serveProject} from '../browser/resources.ts';
import {begunBundle} from '../bundle/beginBundle.ts';
import {type Bundle, guardedBundle} from '../bundle/bundleProject.ts';
import {projectPaths, type ProjectPaths} from '../bundle/paths.ts';
import {requireGivenFonts} from '../fonts/givenFonts.ts';
import {
  type AuthorStack,
  authorStacks,
  type FindAuthor,
  type MapOf,
} from './authorStack.ts';
import {
  rememberProject,
  type LoadedProject,
  type StageProject,
} from './loadedProject.ts';

export interface LoadOptions {
  /** The folder for bundles; by default in the project's node_modules. */
  readonly cacheDir?: string;
  /** What the project may do; nothing more than our own if left out. */
  readonly allowances?: Allowances;
}

let held:
  | {readonly file: string; readonly project: Promise<StageProject>}
  | undefined;

/**
 * Bundles a Motion Canvas project with its own Vite configuration, found beside
 * or above the file, and imports it. The bundle is kept: a second run with the
 * same inputs does not load Vite.
 *
 * A process holds one project, because the framework keeps state in modules.
 *
 * @throws when there is no project or configuration, when Vite cannot bundle
 *   it, or when this process already holds another project.
 */
export async function loadProject(
  projectFile: string,
  options: LoadOptions = {},
): Promise<StageProject> {
  const paths = projectPaths(projectFile, options.cacheDir);
  if (held && held.file !== paths.projectFile) {
    throw new Error(
      `This process holds the project ${held.file} and cannot load ${paths.projectFile} too. Load it in a process of its own.`,
    );
  }
  if (options.allowances) allow(options.allowances);
  requireGivenFonts();
  held ??= {file: paths.projectFile, project: load(paths)};
  return held.project;
}

async function load(paths: ProjectPaths): Promise<StageProject> {
  const bundle = await begunBundle(paths);
  installBrowser({checkSeconds, warnOfSound});
  return importProject(paths, inOneFile(bundle)).catch(async () =>
    // A scene throws while it loads, or a module shared by all does, which then
    // throws again.
    importProject(paths, inOneFile(await guardedBundle(paths, bundle))),
  );
}

function inOneFile({file, ...bundle}: Bundle): ImportedBundle {
  return {...bundle, files: [file]};
}

/** A bundle as modules in a folder; the first one is imported. */
export interface ImportedBundle {
  readonly files: readonly string[];
  /** Their source maps, if these do not lie beside them. */
  readonly mapOf?: MapOf;
  readonly inputsHash: string;
  readonly publicFolder: string;
}

/**
 * Imports a project. The stage's browser has to be installed.
 *
 * @throws Error of the project while it loads, with its place.
 */
export async function importProject(
  paths: ProjectPaths,
  bundle: ImportedBundle,
): Promise<StageProject> {
  const [file = ''] = bundle.files;
  serveFolders(dirname(file), bundle.publicFolder);
  serveProject(paths.root);
  const url = pathToFileURL(file).href;
  const findAuthor = authorStacks(bundle.files, paths.root, bundle.mapOf);
  const module: Omit<LoadedProject, 'file' | 'findAuthor'> = await import(
    /* @vite-ignore */ url
  ).catch((cause: unknown) => {
    throw thrownWhileLoading(cause, findAuthor);
  });

  const {x: width, y: height} = module.project.meta.shared.size.get();
  const project: StageProject = {
    root: paths.root,
    name: module.project.name,
    scenes: module.project.scenes.map(scene => scene.name),
    size: {width, height},
    inputsHash: bundle.inputsHash,
    get absentSounds() {
      return absentSoundTexts();
    },
    // A picture needs no sound: a missing file is the fault of those who ask for it.
    get audio() {
      const {audio, meta} = module.project;
      if (!audio) return undefined;
      const file = resourceFile(audio, "the project's audio");
      return {file, offset: meta.shared.audioOffset.get()};
    },
    soundFile(address) {
      try {
        return resourceFile(address, 'a sound');
      } finally {
        // No scene asks for it here: the caller alone is told.
        takeRefusal();
      }
    },
  };
  rememberProject(project, {
    ...module,
    file: relative(paths.root, paths.projectFile).split(sep).join('/'),
    findAuthor,
  });
  return project;
}

/** The error of a module that throws before any scene is played. */
function thrownWhileLoading(cause: unknown, findAuthor: FindAuthor): Error {
  const {message, stack: thrown = ''} =
    cause instanceof Error ? cause : new Error(String(cause));
  const {place, stack, thrownBy} = findAuthor(thrown, '');
  // No scene is there yet that another program could render.
  const why = explainMissing(message, thrown).replace(
    'render this scene',
    'render the project',
  );
  const error = new Error(`${sourceOf({place, thrownBy})}: ${why}`);
  error.stack = stack;
  return error;
}

function sourceOf({
  place,
  thrownBy,
}: Pick<AuthorStack, 'place' | 'thrownBy'>): string {
  const said = 'throws while it is loaded';
  if (thrownBy === undefined) return `${place ?? 'The project'} ${said}`;
  return place === undefined
    ? `The package ${thrownBy} ${said}`
    : `${place} ${said}, in the package ${thrownBy}`;
}
