/** A time over which two films differ, in seconds. */
export interface Stretch {
  readonly from: number;
  /** When the films are equal again. */
  readonly to: number;
  /** The frame that differs most, counted at the comparison's rate. */
  readonly worst: number;
  /** The share of the picture that differs in that frame. */
  readonly share: number;
}

/** Seconds of equal pictures that do not end a stretch. */
const bridged = 0.25;

/**
 * Finds the stretches of frames that differ.
 *
 * @param shares - The share of the picture that differs, for each frame.
 * @param fps - Frames a second.
 */
export function changedStretches(
  shares: readonly number[],
  fps: number,
): Stretch[] {
  const stretches: {first: number; last: number; worst: number}[] = [];
  for (const [frame, share] of shares.entries()) {
    if (share === 0) continue;
    const open = stretches.at(-1);
    if (!open || frame - open.last - 1 >= bridged * fps) {
      stretches.push({first: frame, last: frame, worst: frame});
      continue;
    }
    open.last = frame;
    if (share > shares[open.worst]!) open.worst = frame;
  }
  return stretches.map(({first, last, worst}) => ({
    from: milliseconds(first / fps),
    to: milliseconds((last + 1) / fps),
    worst,
    share: shares[worst]!,
  }));
}

function milliseconds(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}
