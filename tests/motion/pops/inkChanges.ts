import {type Box, isWithin, union} from '../../../src/box.ts';
import {extentOf} from '../../../src/check/geometry.ts';
import {limits} from './limits.ts';
import {isLine, type Seen} from '../../../src/check/sight.ts';
import type {Untimed} from './change.ts';

/** Lines are drawn and run out, so their ink counts: length times strength. */
export function inkChanges(
  was: readonly Seen[],
  is: readonly Seen[],
): readonly Untimed[] {
  const [from, to] = [inksIn(was), inksIn(is)];
  // Another line may take the place of one, as on a map that grows.
  const heirs = new Map<string, string>();
  for (const isMeant of [isSameInPlace, isInPlaceOf, isSame]) {
    const taken = new Set(heirs.values());
    for (const line of from.values()) {
      if (heirs.has(line.key)) continue;
      const heir = [...to.values()].find(
        next => !taken.has(next.key) && isMeant(line, next),
      );
      if (!heir) continue;
      heirs.set(line.key, heir.key);
      taken.add(heir.key);
    }
  }
  const heritage = new Set(heirs.values());
  const fresh = [...to.keys()].filter(key => !heritage.has(key));
  return [
    ...Array.from(from.keys(), key => [key, heirs.get(key)] as const),
    ...fresh.map(key => [undefined, key] as const),
  ].map(([old, key]) => {
    const [a, b] = [from.get(old ?? '')?.ink ?? 0, to.get(key ?? '')?.ink ?? 0];
    const name = key ?? old ?? '';
    return {
      track: `ink ${name}`,
      name,
      by: Math.abs(b - a) / limits.line,
      change: `goes from ${a.toFixed()} to ${b.toFixed()} px of ink`,
    };
  });
}

function isSame(one: Inked, other: Inked): boolean {
  return one.key === other.key;
}

function isSameInPlace(one: Inked, other: Inked): boolean {
  return isSame(one, other) && isInPlaceOf(one, other);
}

interface Inked {
  readonly key: string;
  readonly color: string;
  readonly ink: number;
  readonly box: Box;
}

function inksIn(seen: readonly Seen[]): ReadonlyMap<string, Inked> {
  const sums = new Map<string, Inked>();
  for (const line of seen.filter(isLine)) {
    const {from, to, name, color, strength} = line;
    const key = `${name} ${color}`;
    const known = sums.get(key);
    const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
    const boxes = [extentOf(line), ...(known ? [known.box] : [])];
    sums.set(key, {
      key,
      color,
      ink: (known?.ink ?? 0) + length * strength,
      box: union(boxes)!,
    });
  }
  return sums;
}

function isInPlaceOf(one: Inked, other: Inked): boolean {
  return (
    one.color === other.color &&
    isWithin(one.box, other.box, limits.apart) &&
    isWithin(other.box, one.box, limits.apart)
  );
}
