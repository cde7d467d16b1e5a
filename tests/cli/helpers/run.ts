import {spawn, type ChildProcess} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync, symlinkSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {text} from 'node:stream/consumers';

/** The command as npm installs it. */
export const bin = path.resolve(
  import.meta.dirname,
  '../../../bin/backprop-figures.mjs',
);

/** Its place when no folder is named. */
const compiled = path.resolve(
  import.meta.dirname,
  '../../../node_modules/.cache/backprop-figures',
);

/** A cache that no other run has filled. */
const cache = mkdtempSync(path.join(tmpdir(), 'figures-cache-'));
process.once('exit', () => rmSync(cache, {recursive: true, force: true}));
shareCompiled(cache);

/**
 * Shares compiled programs and bundles with a cache; only its figures are its
 * own.
 */
export function shareCompiled(cache: string): void {
  mkdirSync(cache, {recursive: true});
  for (const kind of ['program', 'stage', 'editor']) {
    const shared = path.join(compiled, kind);
    mkdirSync(shared, {recursive: true});
    symlinkSync(shared, path.join(cache, kind), 'junction');
  }
}

/** How a run of the command ended. */
export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Surroundings {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the command in a process of its own, to its end. */
export async function run(
  words: readonly string[],
  {cwd, env, file = bin}: Surroundings & {readonly file?: string} = {},
): Promise<Run> {
  return ended(start(words, {file, ...(cwd && {cwd}), ...(env && {env})}));
}

/** Starts the command and collects its output. */
export function start(
  words: readonly string[],
  {cwd, env, file = bin}: Surroundings & {readonly file?: string} = {},
) {
  return spawn(process.execPath, [file, ...words], {
    cwd,
    env: {
      ...process.env,
      NO_COLOR: '1',
      BACKPROP_FIGURES_CACHE: cache,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Waits for the end of a started command. */
export async function ended(child: ReturnType<typeof start>): Promise<Run> {
  const [stdout, stderr, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    exitCode(child),
  ]);
  return {code, stdout, stderr};
}

function exitCode(child: ChildProcess): Promise<number | null> {
  return new Promise(resolve => {
    child.once('close', resolve);
  });
}
