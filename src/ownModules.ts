import {fork, type ChildProcess, type ForkOptions} from 'node:child_process';
import {createRequire} from 'node:module';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {Worker} from 'node:worker_threads';
import {compiledFolder} from './compiledFolder.ts';

/**
 * Resolves packages as a source of this program does, wherever its compiled
 * module lies.
 */
export const ownRequire = createRequire(
  path.join(import.meta.dirname, 'ownModules.ts'),
);

const {resolve} = ownRequire;

/** Unlike in benches, which run the sources. */
const isCompiled = compiledFolder !== undefined;

/**
 * The file of a module of this program that is run or loaded by path.
 *
 * @param source - Its path from `src`; `bin/compile.mjs` lists it as an entry.
 */
export function ownModule(source: string): string {
  const {name} = path.parse(source);
  return compiledFolder === undefined
    ? path.join(import.meta.dirname, source)
    : path.join(compiledFolder, `${name}.mjs`);
}

/** Runs such a module in a process of its own. */
export function forkOwn(
  source: string,
  {execArgv = [], ...options}: ForkOptions,
): ChildProcess {
  const mapped = process.sourceMapsEnabled ? ['--enable-source-maps'] : [];
  const flags = isCompiled ? mapped : typescriptFlags();
  return fork(ownModule(source), {
    ...options,
    execArgv: [...execArgv, ...flags],
  });
}

/** Runs such a module in a thread. */
export function startOwn(source: string): Worker {
  const file = ownModule(source);
  if (isCompiled) return new Worker(file, {execArgv: []});
  // Node 20 does not preload `--import` in threads: tsx's hook for `require` does it.
  const code = [resolve('tsx/cjs'), file]
    .map(needed => `require(${JSON.stringify(needed)});`)
    .join('');
  return new Worker(code, {eval: true, execArgv: []});
}

/** Flags with which Node runs TypeScript. */
export function typescriptFlags(): string[] {
  return ['--import', pathToFileURL(resolve('tsx')).href];
}
