/** Caches a function's result for each argument. */
export function remembered<TThing, TAnswer>(
  ask: (thing: TThing) => TAnswer,
): (thing: TThing) => TAnswer {
  const known = new Map<TThing, TAnswer>();
  return thing => {
    const answer = known.has(thing) ? known.get(thing)! : ask(thing);
    known.set(thing, answer);
    return answer;
  };
}

/**
 * Caches the result of a function without arguments, from its first call on.
 */
export function once<TAnswer>(ask: () => TAnswer): () => TAnswer {
  const known = remembered<undefined, TAnswer>(ask);
  return () => known(undefined);
}
