/** Runs a file operation; its error says what failed, why, and the way out. */
export async function explain<TResult>(
  what: string,
  run: () => Promise<TResult>,
): Promise<TResult> {
  try {
    return await run();
  } catch (cause) {
    const reason = reasons[codeOf(cause)] ?? String(cause);
    throw new Error(`${what}: ${reason}`, {cause});
  }
}

const reasons: Readonly<Record<string, string>> = {
  EEXIST:
    'a file of that name is in the way. Choose another folder with --out.',
  ENOTDIR: 'a part of that path is a file. Choose another folder with --out.',
  EISDIR:
    'a folder of that name is in the way. Move it, or choose another --out.',
  EACCES: 'you may not write there. Choose another folder with --out.',
  EPERM: 'you may not write there. Choose another folder with --out.',
  EROFS: 'the file system is read-only. Choose another folder with --out.',
  ENOSPC: 'the disk is full. Free some space, or choose another --out.',
  EDQUOT:
    'your disk quota is used up. Free some space, or choose another --out.',
};

/** The system’s code of an error, such as `ENOSPC`; empty without one. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
