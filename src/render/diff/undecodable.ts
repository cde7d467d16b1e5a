/** An ffmpeg makes no pictures of a file; another may. */
export class UndecodableError extends Error {
  override readonly name = 'UndecodableError';
}
