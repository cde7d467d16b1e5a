/**
 * Random numbers from 0 up to 1, the same ones on every machine: the generator
 * mulberry32, which needs one word of state.
 */
export function seededRandom(seed = 0x2545f491): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
