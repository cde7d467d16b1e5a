/** Gives a new occurrence an id; a repeated name gets a number. */
export type Ids = (name: string) => string;

/**
 * A source of ids with a common prefix. The same calls in the same order give
 * the same ids, so a formula derived twice keeps its ids.
 */
export function createIds(prefix: string): Ids {
  const uses = new Map<string, number>();
  return name => {
    const base = name.startsWith(`${prefix}.`) ? name : `${prefix}.${name}`;
    const use = (uses.get(base) ?? 0) + 1;
    uses.set(base, use);
    return use === 1 ? base : `${base}.${use}`;
  };
}

/** The prefix of the source that an id comes from. */
export function prefixOf(id: string): string {
  return id.replace(/\..*$/, '');
}

/** The name behind an id, without the prefix and the number. */
export function nameIn(id: string): string {
  return id.replace(/^[^.]*\./, '').replace(/\.\d+$/, '');
}
