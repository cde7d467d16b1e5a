import {spawn, type ChildProcess} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {text} from 'node:stream/consumers';

/** The command as npm installs it. */
export const bin = path.resolve(
  import.meta.dirname,
  '../../../bin/backprop-figures.mjs',
);

/** A cache that no other run has filled. */
const cache = mkdtempSync(path.join(tmpdir(), 'figures-cache-'));
process.once('exit', () => rmSync(cache, {recursive: true, force: true}));

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

/** Starts the command; what it says is there to be read. */
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

/** Waits for the end of a command that was started. */
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
