/** Runs a file operation; its error says what failed, why, and the way out. */
export async function explain<TResult>(
  what: string,
  run: () => Promise<TResult>,
): Promise<TResult> {
  try {
    return await run();
  } catch (cause) {
    const {why, way} = reasonOf(cause);
    throw new Error(`${what}: ${why}${way && `. ${way}`}`, {cause});
  }
}

/** Why a file operation failed, and the way out; of any error, its own words. */
export function reasonOf(error: unknown): Reason {
  const known = reasons[codeOf(error)];
  if (known) return known;
  const cause = error instanceof Error && error.cause;
  return cause ? reasonOf(cause) : {why: String(error), way: ''};
}

interface Reason {
  readonly why: string;
  readonly way: string;
}

const elsewhere = 'Choose another folder with --out.';

const reasons: Readonly<Record<string, Reason>> = {
  EEXIST: {why: 'a file of that name is in the way', way: elsewhere},
  ENOTDIR: {why: 'a part of that path is a file', way: elsewhere},
  EISDIR: {
    why: 'a folder of that name is in the way',
    way: 'Move it, or choose another --out.',
  },
  EACCES: {why: 'you may not write there', way: elsewhere},
  EPERM: {why: 'you may not write there', way: elsewhere},
  EROFS: {why: 'the file system is read-only', way: elsewhere},
  ENOSPC: {
    why: 'the disk is full',
    way: 'Free some space, or choose another --out.',
  },
  EDQUOT: {
    why: 'your disk quota is used up',
    way: 'Free some space, or choose another --out.',
  },
};

/** The system’s code of an error, such as `ENOSPC`; empty without one. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
