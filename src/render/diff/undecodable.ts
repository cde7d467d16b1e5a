/** This ffmpeg decodes no pictures of a file; another one may. */
export class UndecodableError extends Error {
  override readonly name = 'UndecodableError';
}
