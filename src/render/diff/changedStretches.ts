/** A time over which two films differ, in seconds. */
export interface Stretch {
  readonly from: number;
  /** When they are the same again. */
  readonly to: number;
  /** The frame that differs most, counted at the rate of the comparison. */
  readonly worst: number;
  /** The share of the picture that differs there. */
  readonly share: number;
}

/** Seconds of equal pictures that do not end a stretch. */
const bridged = 0.25;

/**
 * The stretches of frames that differ.
 *
 * @param shares - For each frame the share of the picture that differs.
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
