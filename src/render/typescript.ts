import {createRequire} from 'node:module';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {Worker} from 'node:worker_threads';

const {resolve} = createRequire(import.meta.url);

/** Flags with which Node runs this project's TypeScript. */
export function typescriptFlags(): string[] {
  return ['--import', pathToFileURL(resolve('tsx')).href];
}

/**
 * Starts a thread on a TypeScript module. Node 20 does not preload `--import`
 * in threads, so the module is required, through tsx's hook for that.
 */
export function startThread(module: URL): Worker {
  const files = [resolve('tsx/cjs'), fileURLToPath(module)];
  const code = files.map(file => `require(${JSON.stringify(file)});`).join('');
  return new Worker(code, {eval: true, execArgv: []});
}
