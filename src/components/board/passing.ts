import {easeInOutCubic} from '@motion-canvas/core';
import {between, type Box, coveredShare} from '../../box.ts';

/** The boxes around an equation before and after a move. */
export interface Way {
  readonly from: Box;
  readonly to: Box;
}

/** The part of a move in which an equation travels, in shares of it. */
export interface Phase {
  readonly from: number;
  readonly to: number;
}

export const WHOLE: Phase = {from: 0, to: 1};
const EARLY: Phase = {from: 0, to: 0.55};
const LATE: Phase = {from: 0.45, to: 1};

/**
 * When each equation of a move travels. All of them do at once, unless some
 * would pass through others: then those that make room go first.
 */
export function phasesOf(ways: readonly Way[]): readonly Phase[] {
  const together = ways.map(() => WHOLE);
  if (ways.length > MOST || crossing(ways, together) < LEAST) return together;
  const orders = Array.from({length: 2 ** ways.length - 2}, (_, number) =>
    ways.map((__, at) => (((number + 1) >> at) & 1 ? LATE : EARLY)),
  );
  return [together, ...orders].reduce((best, order) =>
    crossing(ways, order) < crossing(ways, best) - LEAST ? order : best,
  );
}

/** How much equations cover each other on their way, beyond both ends of it. */
function crossing(ways: readonly Way[], phases: readonly Phase[]): number {
  const covered = LOOKS.map(share => {
    const boxes = ways.map(({from, to}, at) =>
      between(from, to, progress(phases[at]!, share)),
    );
    return boxes.reduce(
      (sum, box, at) =>
        sum +
        boxes
          .slice(at + 1)
          .reduce((more, other) => more + coveredShare(box, other), 0),
      0,
    );
  });
  const ends = Math.max(covered[0]!, covered.at(-1)!);
  return Math.max(...covered.map(now => now - ends));
}

function progress({from, to}: Phase, share: number): number {
  const own = Math.min(1, Math.max(0, (share - from) / (to - from)));
  return easeInOutCubic(own);
}

const LOOKS = Array.from({length: 21}, (_, at) => at / 20);

/** More equations move at once, whatever they pass. */
const MOST = 6;

/** A share of the smaller one that may be covered. */
const LEAST = 0.02;
