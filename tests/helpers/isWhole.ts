/**
 * Whether everything is tried, by `vitest run --mode whole`, as npm's `test:faults`,
 * `test:rows` and `test:clean` ask it. The ordinary run tries a sample.
 */
export const isWhole = import.meta.env.MODE === 'whole';
