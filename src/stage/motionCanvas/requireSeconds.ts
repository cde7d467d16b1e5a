import {allowances} from '../allowed/allowances.ts';
import {browserKey} from '../browser/names.ts';

/** Functions of Motion Canvas that take seconds, by their first lines. */
const timed: Readonly<Record<string, string>> = {
  'function* waitFor(seconds = 0, after) {': 'wait',
  'function* loopFor(seconds, factory) {': 'loop',
  'function* tween(seconds, onProgress, onEnd) {': 'move',
};

/**
 * The code of a module with checks of seconds in waits and tweens: Motion
 * Canvas would skip a tween of NaN seconds, and every later wait. Undefined for
 * other modules, and for a version of Motion Canvas that writes them otherwise.
 */
export function requireSeconds(code: string, id: string): string | undefined {
  if (!id.replaceAll('\\', '/').includes('/core/lib/')) return undefined;
  const found = Object.entries(timed).filter(([header]) =>
    code.includes(header),
  );
  if (found.length === 0) return undefined;
  return found.reduce(
    (checked, [header, what]) =>
      checked.replace(
        header,
        `${header} if (arguments.length > 0) globalThis.${browserKey}.checkSeconds('${what}', arguments[0]);`,
      ),
    code,
  );
}

/**
 * Checks the seconds of a wait or a move, unless the project may give any.
 *
 * @throws RangeError for anything but a number from 0 up.
 */
export function checkSeconds(what: string, seconds: number): void {
  if ((seconds >= 0 && seconds < Infinity) || allowances().anySeconds) return;
  throw new RangeError(
    `A ${what} cannot last ${seconds} seconds. Give a number from 0 up.`,
  );
}
