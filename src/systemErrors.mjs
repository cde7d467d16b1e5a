/**
 * Explains the system's errors to people. `bin` uses it too, before anything is
 * compiled.
 */

/**
 * Why an operation failed, without a full stop, and a sentence with the way
 * out.
 *
 * @typedef {object} Reason
 * @property {string} why
 * @property {string} way
 */

/**
 * A reason, and its variants for reading only and for starting a program.
 *
 * @typedef {Reason & {reading?: Partial<Reason>, starting?: Reason}}
 *   KnownReason
 */

/**
 * An error in words for people. For an error of the system: its subject, the
 * reason, and the way out. For any other, its own words.
 *
 * @param {unknown} error
 * @returns {string}
 */
export function errorWords(error) {
  if (!(error instanceof Error)) return String(error);
  if (!isOfSystem(error)) return error.message;
  const {why, way} = reasonOf(error);
  return `${thingOf(error)}: ${why}${way && `. ${way}`}`;
}

/**
 * Why a file operation failed, and the way out; of any error, its own words.
 *
 * @param {unknown} error
 * @returns {Reason}
 */
export function reasonOf(error) {
  const known =
    callOf(error) === askingFolder ? folderGone : reasons[codeOf(error)];
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
  // Words that continue in another sentence.
  const words = error instanceof Error ? error.message : String(error);
  return {why: words.replace(/\.$/, ''), way: ''};
}

const elsewhere = 'Choose another folder with --out.';
const space = 'Free some space, or choose another --out.';
const forbidden = {
  why: 'you may not write there',
  way: elsewhere,
  reading: {
    why: 'you may not read it',
    way: 'Ask its owner for the right to do so.',
  },
  starting: {
    why: 'you may not run it',
    way: 'Ask its owner for the right to run it, or name another program.',
  },
};
const tooMany = {
  why: 'too many files are open',
  way: 'Raise the limit with ulimit -n, or render fewer at a time, with --jobs 1.',
};

/** @type {Readonly<Record<string, KnownReason>>} */
const reasons = {
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
    why: 'there is no such file or folder, or it has just gone',
    way: 'Make sure that no program removes it, and try again.',
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
    way: 'Close other programs, or render fewer at a time, with --jobs 1.',
  },
  EAGAIN: {
    why: 'the system allows no more processes',
    way: 'Raise the limit with ulimit -u, or render fewer at a time, with --jobs 1.',
  },
  EPIPE: {
    why: 'the process that reads it has ended',
    way: 'Start its reader again, or write to a file.',
  },
  ERR_FS_EISDIR: {
    why: 'a folder of that name is in the way',
    way: 'Move it, or choose another --out.',
  },
};

/** The call by which a process gets its working folder. */
const askingFolder = 'uv_cwd';

/** @type {KnownReason} */
const folderGone = {
  why: 'it no longer exists',
  way: 'Go to an existing folder, and try again.',
};

/** Calls that change nothing. `open` may do either and counts as writing. */
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

/**
 * The system’s code of an error, such as `ENOSPC`; empty without one.
 *
 * @param {unknown} error
 * @returns {string}
 */
export function codeOf(error) {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** @param {unknown} error */
function callOf(error) {
  return error instanceof Error && 'syscall' in error
    ? String(error.syscall)
    : '';
}

/** @param {unknown} error */
function isStarting(error) {
  return callOf(error).startsWith('spawn');
}

/**
 * Whether an error comes from the system and is not in words yet.
 *
 * @param {unknown} error
 * @returns {boolean}
 */
export function isOfSystem(error) {
  const code = codeOf(error);
  return (
    error instanceof Error &&
    (/^(E(?!RR_)[A-Z0-9_]+|UNKNOWN)$/.test(code) || code in reasons) &&
    (error.message.startsWith(code) || 'syscall' in error)
  );
}

/**
 * @param {Error} error
 * @returns {string}
 */
function thingOf(error) {
  const call = callOf(error);
  if (call === askingFolder)
    return 'The folder that this runs in cannot be used';
  if (isStarting(error)) {
    const program = 'path' in error ? String(error.path) : '';
    return `${program || 'A process'} cannot be started`;
  }
  const {path, dest} = /** @type {NodeJS.ErrnoException & {dest?: string}} */ (
    error
  );
  const place = dest ?? path;
  const verb = readingCalls.includes(call) ? 'read' : 'used';
  if (place === undefined) return `A file cannot be ${verb}`;
  return `${plainName(place)} cannot be ${verb}`;
}

/**
 * A place without the suffix of a temporary name.
 *
 * @param {string} place
 */
export function plainName(place) {
  return place.replace(
    /(^|[\\/])\.([^\\/]+?)(\.before)?\.part-[^\\/]*?-\d+(-[0-9a-f]{16})?(?=[\\/]|$)/g,
    '$1$2',
  );
}
