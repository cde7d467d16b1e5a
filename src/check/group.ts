import {isLettering, type Seen} from './sight.ts';

/** What is told of together. */
export interface Group<TSeen extends Seen = Seen> {
  readonly key: string;
  readonly things: readonly TSeen[];
}

/** Things by whatever they have in common. */
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

/** An equation's parts are drawn anew for each step, and are the same equation to a viewer. */
export function unitOf(thing: Seen): string {
  if (!isLettering(thing)) return thing.kind;
  const {kind, formula} = thing;
  return kind === 'equation' && formula ? formula : kind;
}

/** Each name once. */
export function namesOf(seen: readonly Seen[]): readonly string[] {
  return [...new Set(seen.map(({name}) => name))];
}
