import {reasonOf} from '../../systemErrors.mjs';

export {codeOf, errorWords, plainName, reasonOf} from '../../systemErrors.mjs';

/**
 * Runs a file operation. Its error says what failed, why, and the way out. An
 * error that already does so passes unchanged.
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

/** The error of `explain` for an operation that has already failed. */
export function explained(what: string, cause: unknown): Error {
  const {why, way} = reasonOf(cause);
  return new Error(`${what}: ${why}${way && `. ${way}`}`, {cause});
}
