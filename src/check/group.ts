import {isLettering, type Seen} from './sight.ts';

/** Parts that share one message. */
export interface Group<TSeen extends Seen = Seen> {
  readonly key: string;
  readonly things: readonly TSeen[];
}

/** Groups parts by a common key. */
export function groupsOf<TSeen extends Seen>(
  seen: readonly TSeen[],
  keyOf: (thing: TSeen) => string,
): readonly Group<TSeen>[] {
  const groups = new Map<string, TSeen[]>();
  for (const thing of seen) {
    const key = keyOf(thing);
    groups.set(key, [...(groups.get(key) ?? []), thing]);
  }
  return [...groups].map(([key, things]) => ({key, things}));
}

/**
 * A key of equations: parts of an equation are drawn again for each step, but
 * are the same equation to a viewer.
 */
export function unitOf(thing: Seen): string {
  if (!isLettering(thing)) return thing.kind;
  const {kind, formula} = thing;
  return kind === 'equation' && formula ? formula : kind;
}

/** Each name once. */
export function namesOf(seen: readonly Seen[]): readonly string[] {
  return [...new Set(seen.map(({name}) => name))];
}
