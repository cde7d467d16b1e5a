/** The same question, asked once for each thing that it is asked of. */
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

/** The answer to a question that is asked of nothing, from when it is first asked on. */
export function once<TAnswer>(ask: () => TAnswer): () => TAnswer {
  const known = remembered<undefined, TAnswer>(ask);
  return () => known(undefined);
}
