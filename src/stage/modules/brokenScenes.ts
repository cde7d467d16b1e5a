import {existsSync, readFileSync} from 'node:fs';
import {dirname, parse, relative, resolve, sep} from 'node:path';
import type {BuildFailure, BuildOptions, Message, Plugin} from 'esbuild';
import {metaProblem} from '../motionCanvas/savedMeta.ts';
import {sceneImports} from './sceneImports.ts';

/** A scene that fails to compile. */
export interface BrokenScene {
  /** The name of its file. */
  readonly name: string;
  /** The scene's own file, existing or expected. */
  readonly file: string;
  /**
   * The file to correct; it differs from the scene's when an import is at
   * fault.
   */
  readonly culprit: string;
  /** The problem, with file and line. */
  readonly problem: string;
}

/**
 * Finds the scenes of a project that fail to compile, one by one: Vite bundles
 * all or nothing. Imports that only Vite understands are skipped.
 */
export async function brokenScenes(
  projectFile: string,
  root: string,
): Promise<{
  readonly broken: readonly BrokenScene[];
  /** Number of the project's scenes. */
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

/**
 * The path of the scene's file without its ending, as the project imports it.
 */
async function problemOf(stem: string, root: string): Promise<BrokenScene[]> {
  const place = (path: string) => {
    const inside = relative(root, path);
    return (inside.startsWith('..') ? path : inside).split(sep).join('/');
  };
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
  // Loading it takes time that only a broken project has to spend.
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

/** Files other than the project's code are left to Vite. */
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

/** Errors give places relative to this folder. */
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
