/**
 * Runs a file operation; its error says what failed, why, and the way out. An
 * error that says so already is left as it is.
 */
export async function explain<TResult>(
  what: string,
  run: () => Promise<TResult>,
): Promise<TResult> {
  try {
    return await run();
  } catch (cause) {
    throw explained(what, cause);
  }
}

/** The error of `explain`, for what has failed already. */
export function explained(what: string, cause: unknown): Error {
  const {why, way} = reasonOf(cause);
  return new Error(`${what}: ${why}${way && `. ${way}`}`, {cause});
}

/**
 * What an error says to people. Of one that the system has raised: what it was
 * about, why, and the way out; of any other, its own words.
 */
export function errorWords(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (!isOfSystem(error)) return error.message;
  const {why, way} = reasonOf(error);
  return `${thingOf(error)}: ${why}${way && `. ${way}`}`;
}

/** Why a file operation failed, and the way out; of any error, its own words. */
export function reasonOf(error: unknown): Reason {
  const known = reasons[codeOf(error)];
  if (known) {
    if (isStarting(error) && known.starting) return known.starting;
    const isReading = readingCalls.includes(callOf(error));
    return isReading && known.reading ? {...known, ...known.reading} : known;
  }
  const cause = error instanceof Error && error.cause;
  if (cause && isOfSystem(cause)) return reasonOf(cause);
  if (error instanceof Error && isOfSystem(error)) {
    return {why: `the system reports ${codeOf(error)}`, way: ''};
  }
  // Words that another sentence goes on after.
  const words = error instanceof Error ? error.message : String(error);
  return {why: words.replace(/\.$/, ''), way: ''};
}

/** Why something failed, without a full stop, and a sentence with the way out. */
export interface Reason {
  readonly why: string;
  readonly way: string;
}

/**
 * A reason, and what is said instead where something was only looked at, or was a
 * program to be started.
 */
interface KnownReason extends Reason {
  readonly reading?: Partial<Reason>;
  readonly starting?: Reason;
}

const elsewhere = 'Choose another folder with --out.';
const space = 'Free some space, or choose another --out.';
const forbidden = {
  why: 'you may not write there',
  way: elsewhere,
  reading: {
    why: 'you may not read it',
    way: 'Ask who owns it for the right to.',
  },
  starting: {
    why: 'you may not run it',
    way: 'Ask who owns it for the right to, or name another program.',
  },
};
const tooMany = {
  why: 'too many files are open',
  way: 'Raise the limit with ulimit -n, or render fewer figures at a time, with --jobs 1.',
};

const reasons: Readonly<Record<string, KnownReason>> = {
  EEXIST: {why: 'a file of that name is in the way', way: elsewhere},
  ENOTEMPTY: {
    why: 'a folder with files is in the way',
    way: 'Move it, or choose another --out.',
  },
  ENOTDIR: {why: 'a part of that path is a file', way: elsewhere},
  EISDIR: {
    why: 'a folder of that name is in the way',
    way: 'Move it, or choose another --out.',
  },
  ENOENT: {
    why: 'there is no such file or folder, or there no longer is',
    way: 'See to it that nothing removes it meanwhile, and try again.',
  },
  ENAMETOOLONG: {
    why: 'the name is too long',
    way: 'Choose a shorter --out.',
    reading: {way: 'Choose a shorter name.'},
  },
  ELOOP: {
    why: 'its links lead round in a circle',
    way: 'Name the place itself.',
  },
  EXDEV: {why: 'it lies on another disk', way: elsewhere},
  EACCES: forbidden,
  EPERM: forbidden,
  EROFS: {why: 'the file system is read-only', way: elsewhere},
  EBUSY: {
    why: 'another program uses it',
    way: 'Close that, and try again.',
  },
  ETXTBSY: {
    why: 'another program uses it',
    way: 'Close that, and try again.',
  },
  ENOSPC: {why: 'the disk is full', way: space},
  EDQUOT: {why: 'your disk quota is used up', way: space},
  EFBIG: {
    why: 'the file would be larger than the system allows',
    way: 'Raise the limit with ulimit -f, or render a smaller --size.',
  },
  EIO: {
    why: 'the disk reports an error',
    way: 'Try again; if it stays, use another disk.',
  },
  EMFILE: tooMany,
  ENFILE: tooMany,
  ENOMEM: {
    why: 'memory is short',
    way: 'Close other programs, or render fewer figures at a time, with --jobs 1.',
  },
  EAGAIN: {
    why: 'the system starts no more processes',
    way: 'Raise the limit with ulimit -u, or render fewer figures at a time, with --jobs 1.',
  },
  EPIPE: {
    why: 'who reads it has ended',
    way: 'Start what reads it again, or write a file.',
  },
  ERR_FS_EISDIR: {
    why: 'a folder of that name is in the way',
    way: 'Move it, or choose another --out.',
  },
};

/** Calls that change nothing; `open` may be either, and is taken for writing. */
const readingCalls = [
  'stat',
  'lstat',
  'fstat',
  'read',
  'scandir',
  'readlink',
  'realpath',
  'access',
];

/** The system’s code of an error, such as `ENOSPC`; empty without one. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function callOf(error: unknown): string {
  return error instanceof Error && 'syscall' in error
    ? String(error.syscall)
    : '';
}

function isStarting(error: unknown): boolean {
  return callOf(error).startsWith('spawn');
}

/** Whether nobody has put an error into words yet. */
function isOfSystem(error: unknown): boolean {
  const code = codeOf(error);
  return (
    error instanceof Error &&
    (/^(E(?!RR_)[A-Z0-9_]+|UNKNOWN)$/.test(code) || code in reasons) &&
    (error.message.startsWith(code) || 'syscall' in error)
  );
}

function thingOf(error: Error): string {
  const call = callOf(error);
  if (isStarting(error)) {
    const program = 'path' in error ? String(error.path) : '';
    return `${program || 'A process'} cannot be started`;
  }
  const {path, dest} = error as NodeJS.ErrnoException & {dest?: string};
  const place = dest ?? path;
  const verb = readingCalls.includes(call) ? 'read' : 'used';
  if (place === undefined) return `A file cannot be ${verb}`;
  return `${plainName(place)} cannot be ${verb}`;
}

/** A place without what a temporary name adds. */
export function plainName(place: string): string {
  return place.replace(
    /(^|[\\/])\.([^\\/]+?)(\.before)?\.part-[^\\/]*?-\d+(-[0-9a-f]{16})?(?=[\\/]|$)/g,
    '$1$2',
  );
}
