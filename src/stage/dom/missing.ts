import {fileURLToPath} from 'node:url';

/** A part of the web that code has asked for and that the stage lacks. */
export interface Missing {
  /** Such as `document` or `<div>`. */
  readonly owner: string;
  readonly name: string;
  /** The file and line that asked for it. */
  readonly place: string;
}

let last: Missing | undefined;

/** The part that was missed last, since they were forgotten. */
export function lastMissing(): Missing | undefined {
  return last;
}

export function forgetMissing(): void {
  last = undefined;
}

/** Notes that code has read what is not there; it may only ask whether it is. */
export function noteMissing(owner: string, name: string | symbol): void {
  if (typeof name === 'string' && !asked.has(name)) {
    last = {owner, name, place: callerPlace()};
  }
}

/** What engines and libraries ask of any object. */
const asked: ReadonlySet<string> = new Set(['then', 'toJSON', 'nodeType']);

/**
 * A prototype that has what another one has, and notes what is read besides.
 *
 * @param ownerOf - The name of an object that something was read of.
 */
export function noting(
  ownerOf: (object: unknown) => string,
  prototype: object = Object.prototype,
): object {
  const members = {};
  Object.setPrototypeOf(members, prototype);
  return new Proxy(members, {
    get(target, name, object) {
      if (!(name in target)) noteMissing(ownerOf(object), name);
      return Reflect.get(target, name, object) as unknown;
    },
  });
}

const ownFolders = ['.', '../browser/'].flatMap(folder => {
  const url = new URL(folder, import.meta.url);
  return [url.href, fileURLToPath(url)];
});

/** The file and line that called into the stage. */
function callerPlace(): string {
  const {stackTraceLimit} = Error;
  Error.stackTraceLimit = 12;
  const {stack = ''} = new Error();
  Error.stackTraceLimit = stackTraceLimit;
  const frames = stack.split('\n').filter(line => line.startsWith('    at '));
  const outside = frames.find(
    line => !ownFolders.some(folder => line.includes(folder)),
  );
  return lineOf(outside ?? '');
}

/** The file and line of a frame of a stack, without the column. */
export function lineOf(frame: string): string {
  return /((?:file:|\/|[A-Z]:).*:\d+):\d+\)?$/.exec(frame)?.[1] ?? '';
}
