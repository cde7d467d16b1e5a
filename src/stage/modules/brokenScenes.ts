import {existsSync, readFileSync} from 'node:fs';
import {dirname, parse, relative, resolve, sep} from 'node:path';
import type {BuildFailure, BuildOptions, Message, Plugin} from 'esbuild';
import {metaProblem} from '../motionCanvas/savedMeta.ts';
import {sceneImports} from './sceneImports.ts';

/** A scene that cannot be compiled. */
export interface BrokenScene {
  /** Named after its file. */
  readonly name: string;
  /** The scene's own file, where it is or should be. */
  readonly file: string;
  /** The file to mend; another one when the scene imports it. */
  readonly culprit: string;
  /** What is wrong, with the file and the line. */
  readonly problem: string;
}

/**
 * The scenes of a project that cannot be compiled, found one by one: Vite bundles
 * all or nothing. Imports that only Vite understands are passed over.
 */
export async function brokenScenes(
  projectFile: string,
  root: string,
): Promise<{
  readonly broken: readonly BrokenScene[];
  /** How many scenes the project has. */
  readonly count: number;
}> {
  const stems = sceneImports(
    readFileSync(projectFile, 'utf8'),
    dirname(projectFile),
  );
  const found = await Promise.all(stems.map(stem => problemOf(stem, root)));
  return {broken: found.flat(), count: stems.length};
}

const endings = ['', '.tsx', '.ts', '.jsx', '.js'];

/** The scene's file without its ending, as the project imports it. */
async function problemOf(stem: string, root: string): Promise<BrokenScene[]> {
  const place = (path: string) => relative(root, path).split(sep).join('/');
  const file = endings.map(ending => stem + ending).find(existsSync);
  const {name, dir} = parse(file ?? stem);
  const broken = (culprit: string, problem: string): BrokenScene[] => [
    {name, file: file ?? `${stem}.tsx`, culprit, problem},
  ];
  if (file === undefined) {
    return broken(
      `${stem}.tsx`,
      `${place(stem)}.tsx is missing. Write it, or take its import out of the project.`,
    );
  }
  const meta = resolve(dir, `${name}.meta`);
  const wrong = metaProblem(meta, root);
  if (wrong) return broken(meta, wrong);
  const message = await compileError(file);
  if (!message) return [];
  const culprit = resolve(workingDir, message.location?.file ?? file);
  const {line = 1, column = 0} = message.location ?? {};
  return broken(
    culprit,
    `${place(culprit)}:${line}:${column + 1} cannot be compiled: ${message.text}`,
  );
}

async function compileError(file: string): Promise<Message | undefined> {
  // Loading it takes time, which is lost only where something is broken.
  const esbuild = await import('esbuild');
  try {
    await esbuild.build({...options, entryPoints: [file]});
    return undefined;
  } catch (error) {
    const {errors}: Partial<BuildFailure> = Object(error);
    return errors?.[0];
  }
}

const isForVite = /\?|^virtual:|\.(?![jt]sx?$)[^./]+$/;

/** What is no code of the project is left to Vite. */
const codeAlone: Plugin = {
  name: 'code-alone',
  setup: build => {
    // esbuild's filters have no lookahead.
    build.onResolve({filter: /./}, ({path, kind}) =>
      kind !== 'entry-point' && isForVite.test(path)
        ? {path, external: true}
        : undefined,
    );
  },
};

/** Places in errors are told from here. */
const workingDir = parse(process.cwd()).root;

const options: BuildOptions = {
  bundle: true,
  write: false,
  format: 'esm',
  platform: 'neutral',
  packages: 'external',
  jsx: 'automatic',
  logLevel: 'silent',
  absWorkingDir: workingDir,
  plugins: [codeAlone],
};
