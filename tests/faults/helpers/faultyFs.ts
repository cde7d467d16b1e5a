import fs from 'node:fs';
import {open} from 'node:fs/promises';
import {syncBuiltinESMExports} from 'node:module';
import path from 'node:path';
import {Readable} from 'node:stream';
import {getSystemErrorMap} from 'node:util';
import {root} from '../../../src/cli/process/root.ts';

/**
 * A call of `fs` in `src`, such as `src/render/files/lock.ts: open in take`.
 */
export type Place = string;

/** Codes of injected errors. */
export const faultCodes = [
  'ENOSPC',
  'EACCES',
  'EMFILE',
  'ENOENT',
  'EIO',
] as const;

type FaultCode = (typeof faultCodes)[number];

/** A fault: the next call at a place fails with a code. */
export interface Fault {
  readonly place: Place;
  readonly code: FaultCode;
}

/** Watches calls of `fs` by sources, and makes one of them fail once. */
export interface FaultyFs {
  /** The places of calls since the last `forget`, in order. */
  readonly places: ReadonlySet<Place>;
  forget(): void;
  arm(fault: Fault): void;
  /** Lets every call succeed; returns whether the fault has occurred. */
  disarm(): boolean;
  restore(): void;
}

type Callable = (this: unknown, ...args: unknown[]) => unknown;

/** Wraps `node:fs` for this process's sources. */
export async function faultyFs(): Promise<FaultyFs> {
  const places = new Set<Place>();
  let armed: Fault | undefined;
  let hasFailed = false;
  const undo: (() => void)[] = [];

  /** The pending fault for a call of this name; undefined for none. */
  function due(name: string, target: unknown): Error | undefined {
    const place = placeOf(name);
    if (place === undefined) return undefined;
    places.add(place);
    if (hasFailed || armed?.place !== place) return undefined;
    hasFailed = true;
    return faultOf(armed.code, name, target);
  }

  function wrap(owner: object, name: string, how: Kind): void {
    const original: unknown = Reflect.get(owner, name);
    if (typeof original !== 'function') return;
    const call: Callable = function (this: unknown, ...args) {
      const error = due(name, args[0]);
      const run = () => Reflect.apply(original, this, args) as unknown;
      return error ? failing[how](error, args, run) : run();
    };
    Object.defineProperties(call, Object.getOwnPropertyDescriptors(original));
    const before = Object.getOwnPropertyDescriptor(owner, name)!;
    Object.defineProperty(owner, name, {...before, value: call});
    undo.push(() => Object.defineProperty(owner, name, before));
  }

  for (const name of Object.keys(fs)) {
    if (name === 'existsSync') wrap(fs, name, 'existence');
    else if (name.endsWith('Sync')) wrap(fs, name, 'sync');
    else if (callbackCalls.includes(name)) wrap(fs, name, 'callback');
  }
  for (const name of Object.keys(fs.promises)) {
    wrap(fs.promises, name, 'promise');
  }
  const handle = await open(import.meta.filename);
  const prototype: object = Object.getPrototypeOf(handle);
  await handle.close();
  for (const name of handleCalls) {
    wrap(prototype, name, name === 'createReadStream' ? 'stream' : 'promise');
  }
  wrap(prototype, 'close', 'close');
  syncBuiltinESMExports();

  return {
    places,
    forget: () => places.clear(),
    arm(fault) {
      armed = fault;
      hasFailed = false;
    },
    disarm() {
      armed = undefined;
      return hasFailed;
    },
    restore() {
      undo.forEach(put => put());
      syncBuiltinESMExports();
    },
  };
}

const callbackCalls = ['open', 'fstat', 'close', 'read', 'write', 'stat'];

const handleCalls = [
  'stat',
  'read',
  'write',
  'writeFile',
  'appendFile',
  'readFile',
  'sync',
  'createReadStream',
];

/** Ways of a call to report its failure. */
const failing = {
  promise: (error: Error) => Promise.reject(error),
  // A failed close still closes.
  close: async (error: Error, _args: unknown[], run: () => unknown) => {
    await run();
    throw error;
  },
  sync: (error: Error, args: unknown[]) => {
    const [, options] = args;
    const isQuiet =
      typeof options === 'object' &&
      options !== null &&
      'throwIfNoEntry' in options &&
      'code' in error &&
      error.code === 'ENOENT';
    if (isQuiet) return undefined;
    throw error;
  },
  existence: () => false,
  callback: (error: Error, args: unknown[]) => {
    const done = args.at(-1);
    if (typeof done === 'function') process.nextTick(done, error);
  },
  stream: (error: Error) =>
    new Readable({
      read() {
        this.destroy(error);
      },
    }),
} as const;

type Kind = keyof typeof failing;

function faultOf(code: FaultCode, name: string, target: unknown): Error {
  const call = name === 'readdir' ? 'scandir' : name.replace(/Sync$/, '');
  const place = typeof target === 'string' ? ` '${target}'` : '';
  const [errno, [, text]] = [...getSystemErrorMap()].find(
    ([, [known]]) => known === code,
  )!;
  const error = new Error(`${code}: ${text}, ${call}${place}`);
  const facts = {code, errno, syscall: call};
  return Object.assign(
    error,
    typeof target === 'string' ? {...facts, path: target} : facts,
  );
}

/** The place in `src` of this call; undefined for a call by a package. */
function placeOf(name: string): Place | undefined {
  for (const call of callers()) {
    const file = (call.getFileName() ?? '').replace(/^file:\/\//, '');
    if (file.includes(packages)) return undefined;
    if (!file.startsWith(sources)) continue;
    const at = `${call.getLineNumber()}:${call.getColumnNumber()}`;
    const key = `${file} ${at} ${name}`;
    return nameOf(key, file, name, call.getFunctionName());
  }
  return undefined;
}

function callers(): readonly NodeJS.CallSite[] {
  const before = Object.getOwnPropertyDescriptor(Error, 'prepareStackTrace');
  const limit = Error.stackTraceLimit;
  let found: readonly NodeJS.CallSite[] = [];
  Error.stackTraceLimit = 30;
  Error.prepareStackTrace = (_, calls) => {
    found = calls;
    return '';
  };
  const holder: {stack?: string} = {};
  Error.captureStackTrace(holder, placeOf);
  // Creates the stack, which is lazy.
  void holder.stack;
  Error.stackTraceLimit = limit;
  if (before) Object.defineProperty(Error, 'prepareStackTrace', before);
  else Reflect.deleteProperty(Error, 'prepareStackTrace');
  return found;
}

const packages = `${path.sep}node_modules${path.sep}`;
const sources = path.join(root, 'src') + path.sep;
const names = new Map<string, Place>();

/** Calls of one name in one function are numbered in order. */
function nameOf(
  key: string,
  file: string,
  call: string,
  caller: string | null,
): Place {
  const known = names.get(key);
  if (known) return known;
  const source = path.relative(root, file).split(path.sep).join('/');
  const plain = `${source}: ${call} in ${caller ?? 'a function'}`;
  const taken = [...names.values()].filter(
    name => name === plain || name.startsWith(`${plain} #`),
  );
  const name = taken.length === 0 ? plain : `${plain} #${taken.length + 1}`;
  names.set(key, name);
  return name;
}
