/** A function of Motion Canvas that takes seconds. */
interface Timed {
  /** The ending of its file's path. */
  readonly file: string;
  /** Its first line there. */
  readonly header: string;
  readonly what: string;
}

const timed: readonly Timed[] = [
  {
    file: '/core/lib/flow/scheduling.js',
    header: 'function* waitFor(seconds = 0, after) {',
    what: 'wait',
  },
  {
    file: '/core/lib/flow/loopFor.js',
    header: 'function* loopFor(seconds, factory) {',
    what: 'loop',
  },
  {
    file: '/core/lib/tweening/tween.js',
    header: 'function* tween(seconds, onProgress, onEnd) {',
    what: 'move',
  },
];

/**
 * The code of a module with checks of seconds in waits and tweens: Motion
 * Canvas would skip a tween of NaN seconds, and every later wait. Undefined for
 * other modules.
 *
 * @throws Error when the module's code differs from the expected one.
 */
export function requireSeconds(code: string, id: string): string | undefined {
  const path = id.replaceAll('\\', '/');
  const found = timed.find(({file}) => path.endsWith(file));
  if (!found) return undefined;
  const {header, what} = found;
  if (!code.includes(header)) {
    throw new Error(
      `${path} has no function “${header}” to add a check of seconds to.`,
    );
  }
  return code.replace(
    header,
    `${header} if (arguments.length > 0 && !(arguments[0] >= 0 && arguments[0] < Infinity)) throw new RangeError('A ${what} cannot last ' + arguments[0] + ' seconds. Give a number from 0 up.');`,
  );
}
