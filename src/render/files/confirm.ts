/** What a file says of itself, or what it should say. */
export interface FileFacts {
  readonly width: number;
  readonly height: number;
  readonly frames: number;
  /** Seconds. */
  readonly duration: number;
}

/**
 * Refuses a file whose facts, read back, are not those of the figure.
 * `tolerance` is how far the duration may be off, in seconds.
 */
export function confirmFacts(
  path: string,
  found: FileFacts,
  wanted: FileFacts,
  tolerance: number,
): void {
  const wrong = (['width', 'height', 'frames'] as const).find(
    key => found[key] !== wanted[key],
  );
  const late = Math.abs(found.duration - wanted.duration) > tolerance;
  const key = wrong ?? (late ? 'duration' : undefined);
  if (!key) return;
  throw new Error(
    `${path} was written with ${key} ${found[key]} instead of ${wanted[key]}, so it was not kept. Render it again, or try another ffmpeg.`,
  );
}
