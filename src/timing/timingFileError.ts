/** Saved timing that cannot be used; the message names the way out. */
export class TimingFileError extends Error {
  override readonly name = 'TimingFileError';
}

/** The error for a timing file, in the same words wherever it is read. */
export function unusableTiming(
  file: string,
  mistake: string,
  wayOut = 'Mend it, take it from version control, or remove it, and the script’s own timing counts.',
): TimingFileError {
  return new TimingFileError(
    `The timing in ${file} cannot be used: ${mistake}. ${wayOut}`,
  );
}
