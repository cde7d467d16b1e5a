import {breakdownText, lacksThreads} from '../../breakdown.ts';
import {endTree, inOwnGroup, takeAlong} from '../../children.ts';
import {forkOwn} from '../../ownModules.ts';
import type {BuiltBundle} from './build.ts';
import type {ProjectPaths} from './paths.ts';

export interface BuildOrder {
  readonly paths: ProjectPaths;
  readonly outDir: string;
  /** Whether one scene may throw while it loads without stopping the others. */
  readonly isGuarded: boolean;
}

export type BuildAnswer =
  | {readonly built: BuiltBundle}
  | {readonly error: unknown};

/**
 * Bundles a project in a process of its own: Vite takes hundreds of megabytes,
 * and a process that goes on to draw would never return them.
 */
export function buildApart(order: BuildOrder): Promise<BuiltBundle> {
  const child = forkOwn('stage/bundle/buildProcess.ts', {
    ...inOwnGroup,
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  takeAlong(child);
  let said = '';
  const brokenDown = (code: number | null, signal: NodeJS.Signals | null) => {
    const before = `${order.paths.projectFile} was bundled`;
    return new Error(breakdownText({code, signal, said}, before));
  };
  return new Promise((resolve, reject) => {
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-4000);
      // The bundler waits for a thread that never comes, or ends without a
      // reason.
      if (!lacksThreads(said)) return;
      reject(brokenDown(null, null));
      endTree(child);
    });
    child.once('message', (answer: BuildAnswer) => {
      if ('built' in answer) resolve(answer.built);
      else reject(answer.error);
    });
    child.once('error', reject);
    child.once('close', (code, signal) => reject(brokenDown(code, signal)));
    child.send(order, () => {});
  });
}
