import {textOf} from '../math/write/text.ts';
import type {Term} from '../math/term/term.ts';
import {occurrencesIn, type Occurring, type OwnEquation} from './equation.ts';

/** What becomes of terms in a step, by the id of each term. */
export type Moves = Readonly<Record<string, Term | readonly Term[]>>;

/** For each id after a step, the ids before it that it comes from. */
export type Origins = Readonly<Record<string, readonly string[]>>;

/**
 * The origins of all parts of an equation. Terms that are used again come from
 * themselves, larger ones first; `moves` says what becomes of others. If a term
 * occurs more often after the step, its last occurrence divides; if less often,
 * the last ones merge.
 *
 * @throws RangeError for a move from or to a term that is not there.
 */
export function originsOf(
  before: OwnEquation,
  after: OwnEquation,
  moves: Moves,
): Origins {
  const old = occurrencesIn(before);
  const next = occurrencesIn(after);
  requireThere(before, after, moves);
  const found = new Matches();
  const made = within(next, Object.values(moves).flat());
  const outside = next.filter(({id}) => !made.has(id));
  const staying = new Set(outside.map(({key}) => key));
  const vanishing = within(
    old,
    Object.keys(moves)
      .filter(key => !staying.has(key))
      .map(id => ({id})),
  );
  reuse(
    old.filter(({id}) => !vanishing.has(id)),
    outside,
    found,
  );
  for (const [from, to] of Object.entries(moves)) {
    const all = old.filter(({key}) => key === from);
    const left = all.filter(one => found.isLeft(one));
    const terms = [to].flat();
    for (const {id} of terms) {
      const targets = next.filter(({key}) => key === id);
      const isAlone = terms.length === 1 && left.length > 0;
      divided(left.length > 0 ? left : all, targets).forEach(
        ([target, sources]) => found.become(target, sources, isAlone),
      );
    }
  }
  reuse(old, next, found);
  return Object.fromEntries(found.origins);
}

/** Lets terms that are used again come from themselves. */
function reuse(
  old: readonly Occurring[],
  next: readonly Occurring[],
  found: Matches,
): void {
  for (const key of new Set(bySize(next).map(one => one.key))) {
    const sources = old.filter(one => one.key === key && found.isLeft(one));
    const targets = next.filter(one => one.key === key && found.isOpen(one));
    if (sources.length === 0) continue;
    divided(sources, targets).forEach(([target, those]) =>
      those.forEach(source => found.stay(target, source)),
    );
  }
}

/** The ids of all that stands within terms. */
function within(
  all: readonly Occurring[],
  terms: readonly {readonly id: string}[],
): ReadonlySet<string> {
  const keys = new Set(terms.map(({id}) => id));
  return new Set(
    all
      .filter(({key}) => keys.has(key))
      .flatMap(one => one.within.map(({id}) => id)),
  );
}

function requireThere(
  before: OwnEquation,
  after: OwnEquation,
  moves: Moves,
): void {
  const [old, next] = [keysOf(before), keysOf(after)];
  if (Object.keys(moves).some(key => !old.has(key))) {
    throw new RangeError(
      `The step says what becomes of a term that is not in ${textOf(before)}. Give the id of one of its terms.`,
    );
  }
  const missing = Object.values(moves)
    .flat()
    .find(({id}) => !next.has(id));
  if (!missing) return;
  const text = textOf(missing);
  const looksAlike = textOf(after).includes(text);
  throw new RangeError(
    looksAlike
      ? `The step says that something becomes ${text}, but the one in ${textOf(after)} is another term that only looks alike. Make it once, and use it again.`
      : `The step says that something becomes ${text}, which is not in ${textOf(after)}.`,
  );
}

function keysOf(stated: OwnEquation): ReadonlySet<string> {
  return new Set(occurrencesIn(stated).map(({key}) => key));
}

/** Larger terms first, since they take along what is within them. */
function bySize(all: readonly Occurring[]): readonly Occurring[] {
  return [...all].sort((a, b) => b.within.length - a.within.length);
}

/** The sources of each target, in order. */
function divided(
  sources: readonly Occurring[],
  targets: readonly Occurring[],
): readonly (readonly [Occurring, readonly Occurring[]])[] {
  return targets.map((target, at) => {
    const isLast = at === targets.length - 1;
    const own = Math.min(at, sources.length - 1);
    return [target, isLast ? sources.slice(own) : [sources[own]!]];
  });
}

/** The origins that are known so far, and the ids that are taken by them. */
class Matches {
  public readonly origins = new Map<string, readonly string[]>();
  private readonly taken = new Set<string>();
  private readonly settled = new Set<string>();

  public isLeft({id}: Occurring): boolean {
    return !this.taken.has(id);
  }

  public isOpen({id}: Occurring): boolean {
    return !this.settled.has(id);
  }

  /**
   * Lets a term become another. Terms within it that are used again come from
   * themselves; a single symbol or number comes from all the rest.
   *
   * @param isAlone - Whether it becomes nothing else besides.
   */
  public become(
    target: Occurring,
    sources: readonly Occurring[],
    isAlone: boolean,
  ): void {
    const inner = sources.flatMap(({within}) => within);
    const isWhole = isAlone && target.within.length === 1;
    if (isWhole) {
      this.add(
        target.id,
        inner.map(({id}) => id),
      );
    } else {
      const kept = this.keep(target, inner);
      const roots = sources.map(({id}) => id).filter(id => !kept.has(id));
      if (!this.settled.has(target.id)) this.add(target.id, roots);
    }
    inner.forEach(({id}) => this.taken.add(id));
    target.within.forEach(({id}) => this.settled.add(id));
  }

  /** A term is used again, and its parts with it. */
  public stay(target: Occurring, source: Occurring): void {
    const isSame =
      target.within.length === source.within.length &&
      target.within.every(({key}, at) => key === source.within[at]!.key);
    this.add(target.id, [source.id]);
    if (!isSame) return;
    target.within.slice(1).forEach((part, at) => {
      this.add(part.id, [source.within[at + 1]!.id]);
    });
  }

  /** What is used again within a term that becomes another. */
  private keep(
    target: Occurring,
    inner: readonly {readonly key: string; readonly id: string}[],
  ): ReadonlySet<string> {
    const kept = new Set<string>();
    for (const {key, id} of target.within) {
      const source = inner.find(
        one => one.key === key && !this.taken.has(one.id),
      );
      if (!source) continue;
      this.add(id, [source.id]);
      kept.add(source.id);
    }
    return kept;
  }

  private add(id: string, from: readonly string[]): void {
    const known = this.origins.get(id) ?? [];
    this.origins.set(id, [...new Set([...known, ...from])]);
    from.forEach(one => this.taken.add(one));
    this.settled.add(id);
  }
}
