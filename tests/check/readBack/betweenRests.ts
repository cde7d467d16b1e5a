import {
  isLettering,
  type Moment,
  type SeenLettering,
} from '../../../src/check/sight.ts';
import {numberRead} from '../../../src/check/readBack/numberRead.ts';

/** A text that stands in a place between two rests, and is of neither. */
export interface Stranger {
  readonly time: number;
  readonly text: string;
}

/**
 * The parts of equations and the numbers of the map that show something between two
 * rests of their holder which neither of the two shows. A number of the map may count
 * from the old one to the new one.
 */
export function strangersIn(moments: readonly Moment[]): readonly Stranger[] {
  return [...timelines(moments).values()].flatMap(line =>
    line.flatMap((look, at) => {
      if (look.rests) return [];
      const [before, after] = [
        line.slice(0, at).findLast(({rests}) => rests),
        line.slice(at).find(({rests}) => rests),
      ];
      const known = new Set([
        ...(before?.texts ?? []),
        ...(after?.texts ?? []),
      ]);
      // A number that fades on its way back has no end to be held against.
      if (known.size === 0 || (look.counts && !(before && after))) return [];
      return look.texts
        .filter(
          text => !known.has(text) && !(look.counts && isBetween(text, known)),
        )
        .map(text => ({time: look.time, text}));
    }),
  );
}

interface Look {
  readonly time: number;
  readonly texts: readonly string[];
  readonly rests: boolean;
  /** Whether it is a number of the map, which may count. */
  readonly counts: boolean;
}

/** What each holder shows, moment by moment. */
function timelines(moments: readonly Moment[]): ReadonlyMap<string, Look[]> {
  const lines = new Map<string, Look[]>();
  let before: Moment | undefined;
  for (const moment of moments) {
    if (moment.seen === before?.seen && moment.resting === before.resting)
      continue;
    before = moment;
    const rests = new Set<unknown>(moment.resting);
    const nodes = new Set(
      moment.seen
        .filter(({kind}) => kind === 'disc')
        .map(({owners}) => owners.at(-1)),
    );
    const parts = new Map<string, SeenLettering[]>();
    for (const part of moment.seen.filter(isLettering)) {
      const key = part.owners.at(-2) ?? '';
      const isNumber = part.kind === 'value' && nodes.has(key);
      if (part.kind !== 'equation' && !isNumber) continue;
      parts.set(key, [...(parts.get(key) ?? []), part]);
    }
    for (const [key, own] of parts) {
      lines.set(key, [
        ...(lines.get(key) ?? []),
        {
          time: moment.time,
          texts: own.map(({name}) => name),
          rests: own.every(part => rests.has(part)),
          counts: own[0]!.kind === 'value',
        },
      ]);
    }
  }
  return lines;
}

function isBetween(text: string, ends: ReadonlySet<string>): boolean {
  const ranges = Array.from(ends, numberRead);
  const [least, most] = numberRead(text);
  return (
    Math.min(...ranges.map(([from]) => from)) <= most &&
    least <= Math.max(...ranges.map(([, to]) => to))
  );
}
