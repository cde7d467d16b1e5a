/** A seeded generator of numbers from 0 to 1 (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Opaque pixels of random colours, a word each, red in the lowest byte. */
export function randomPixels(count: number, random: () => number): Int32Array {
  return Int32Array.from(
    {length: count},
    () => Math.floor(random() * 2 ** 24) | 0xff000000,
  );
}
