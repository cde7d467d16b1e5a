/** A function of Motion Canvas that takes seconds. */
interface Timed {
  /** How its file ends. */
  readonly file: string;
  /** How it begins, there. */
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
 * The code of a module in which waits and moves refuse to last for what is no
 * number of seconds: Motion Canvas would pass over a move of NaN seconds, and over
 * every rest after it. Undefined for a module that has none.
 *
 * @throws Error when the module is not written as it is known.
 */
export function requireSeconds(code: string, id: string): string | undefined {
  const path = id.replaceAll('\\', '/');
  const found = timed.find(({file}) => path.endsWith(file));
  if (!found) return undefined;
  const {header, what} = found;
  if (!code.includes(header)) {
    throw new Error(`${path} has no “${header}” to check the seconds of.`);
  }
  return code.replace(
    header,
    `${header} if (arguments.length > 0 && !(arguments[0] >= 0 && arguments[0] < Infinity)) throw new RangeError('A ${what} is to last for ' + arguments[0] + ' seconds. Give a number from 0 up.');`,
  );
}
