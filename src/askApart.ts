import {breakdownText, lacksThreads} from './breakdown.ts';
import {endTree, inOwnGroup, takeAlong} from './children.ts';
import {forkOwn} from './ownModules.ts';

/** What a process answers: a result, or what it failed with. */
type ApartAnswer<TResult> =
  | {readonly result: TResult}
  | {readonly error: unknown};

/**
 * Has a module of this program do one thing in a process of its own, which ends with
 * its answer.
 *
 * @param module - Its path below `src`; it calls `answerApart`.
 * @param before - What was not done yet when the process broke down, in words.
 * @throws what the process failed with, and Error when it breaks down.
 */
export function askApart<TResult>(
  module: string,
  order: object,
  before: string,
): Promise<TResult> {
  const child = forkOwn(module, {
    ...inOwnGroup,
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  takeAlong(child);
  let said = '';
  const brokenDown = (code: number | null, signal: NodeJS.Signals | null) =>
    new Error(breakdownText({code, signal, said}, before));
  return new Promise((resolve, reject) => {
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-4000);
      // A bundler waits for a thread that never comes, or ends without a reason.
      if (!lacksThreads(said)) return;
      reject(brokenDown(null, null));
      endTree(child);
    });
    child.once('message', (answer: ApartAnswer<TResult>) => {
      if ('result' in answer) resolve(answer.result);
      else reject(answer.error);
      // A timer of a project may keep it.
      endTree(child);
    });
    child.once('error', reject);
    child.once('close', (code, signal) => reject(brokenDown(code, signal)));
    child.send(order, () => {});
  });
}

/** Answers the one order of this process. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- A message has no type of its own.
export function answerApart<TOrder>(
  work: (order: TOrder) => Promise<unknown>,
): void {
  process.once('message', (order: TOrder) => {
    void work(order)
      .then(
        (result): ApartAnswer<unknown> => ({result}),
        (error: unknown): ApartAnswer<unknown> => ({error}),
      )
      .then(answer => process.send?.(answer, () => process.disconnect()));
  });
  // The parent has ended, or has its answer.
  process.once('disconnect', () => process.exit());
}
