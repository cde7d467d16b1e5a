const told = new Set<string>();

/** Tells an author, once, what the stage did in place of what a scene asks for. */
export function warn(warning: string): void {
  told.add(warning);
}

/** The warnings of this process so far. */
export function warnings(): readonly string[] {
  return [...told];
}
