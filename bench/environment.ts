import {spawnSync} from 'node:child_process';
import {memoryFlags} from '../src/render/workerProcess.ts';

/**
 * Runs the work in a process with the environment and flags of drawing
 * processes: at once in such a process, otherwise in a copy of this one.
 */
export async function withDrawingEnvironment(
  work: () => Promise<void>,
): Promise<void> {
  if (process.env['MIMALLOC_PURGE_DELAY']) return work();
  const {status} = spawnSync(
    process.execPath,
    [...process.execArgv, ...memoryFlags, ...process.argv.slice(1)],
    {stdio: 'inherit', env: {...process.env, MIMALLOC_PURGE_DELAY: '-1'}},
  );
  process.exitCode = status ?? 1;
}
