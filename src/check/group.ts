import {isLettering, type Seen} from './sight.ts';

/** Things that a viewer takes for one: the parts of an equation, or a thing by itself. */
export interface Group<TSeen extends Seen = Seen> {
  readonly key: string;
  readonly things: readonly TSeen[];
}

export function groupsOf<TSeen extends Seen>(
  seen: readonly TSeen[],
): readonly Group<TSeen>[] {
  const groups = new Map<string, TSeen[]>();
  for (const thing of seen) {
    const key = groupKey(thing);
    groups.set(key, [...(groups.get(key) ?? []), thing]);
  }
  return [...groups].map(([key, things]) => ({key, things}));
}

/** An equation's parts are drawn anew for each step, and are the same to a viewer. */
export function groupKey(thing: Seen): string {
  if (!isLettering(thing)) return `${thing.kind} ${thing.name}`;
  const {kind, formula, name} = thing;
  return kind === 'equation' && formula ? formula : `${kind} ${name}`;
}

/** Each name once, the first few of many. */
export function namesOf(seen: readonly Seen[]): readonly string[] {
  const names = [...new Set(seen.map(({name}) => name))];
  return names.length > NAMED
    ? [...names.slice(0, NAMED), `${names.length - NAMED} more`]
    : names;
}

const NAMED = 6;
