import {reasonOf} from '../../systemErrors.mjs';

export {codeOf, errorWords, plainName, reasonOf} from '../../systemErrors.mjs';

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
