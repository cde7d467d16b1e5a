/**
 * Whether to test everything, with `vitest run --mode whole`, as in npm's
 * `test:faults`, `test:rows` and `test:clean`. An ordinary run tests a sample.
 */
export const isWhole = import.meta.env.MODE === 'whole';
