import type {Box} from '../../box.ts';
import {isNowhere} from '../skia/bounds.ts';
import {isBranch, type Part} from './branch.ts';
import {sameMark} from './mark.ts';

/**
 * Finds where two drawings may differ: the boxes of all parts that only one of
 * them has, or has at another place.
 */
export function compareDrawings(
  before: readonly Part[],
  after: readonly Part[],
  differs: (bounds: Box) => void,
): void {
  const report = ({bounds}: Part) => {
    if (!isNowhere(bounds)) differs(bounds);
  };
  const shorter = Math.min(before.length, after.length);
  let first = 0;
  while (first < shorter && isCounterpart(before[first]!, after[first]!)) {
    comparePair(before[first]!, after[first]!, differs);
    first++;
  }
  let last = 0;
  while (
    first + last < shorter &&
    isCounterpart(before.at(-1 - last)!, after.at(-1 - last)!)
  ) {
    comparePair(before.at(-1 - last)!, after.at(-1 - last)!, differs);
    last++;
  }
  before.slice(first, before.length - last).forEach(report);
  after.slice(first, after.length - last).forEach(report);
}

/** Whether two parts correspond: branches of one node, or both marks. */
function isCounterpart(a: Part, b: Part): boolean {
  if (isBranch(a)) return isBranch(b) && a.node === b.node;
  return !isBranch(b);
}

function comparePair(a: Part, b: Part, differs: (bounds: Box) => void) {
  if (a === b) return;
  if (isBranch(a) && isBranch(b)) {
    return compareDrawings(a.parts, b.parts, differs);
  }
  if (!isBranch(a) && !isBranch(b) && sameMark(a, b)) return;
  for (const {bounds} of [a, b]) if (!isNowhere(bounds)) differs(bounds);
}
