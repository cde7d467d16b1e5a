/** Saved timing is invalid; the message names the way out. */
export class TimingFileError extends Error {
  override readonly name = 'TimingFileError';
}

/** The error for a timing file, in the same words wherever it is read. */
export function unusableTiming(
  file: string,
  mistake: string,
  wayOut = 'Mend it, restore it from version control, or remove it to use the script’s own timing.',
): TimingFileError {
  return new TimingFileError(
    `The timing in ${file} cannot be used: ${mistake}. ${wayOut}`,
  );
}
