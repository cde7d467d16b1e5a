import {defineConfig} from 'vitest/config';

/** Two suites: pure mathematics in milliseconds, and what draws or encodes. */
export default defineConfig(({mode}) => ({
  test: {
    // Every core draws; one for each but the last would leave two cores half idle.
    maxWorkers: '100%',
    projects: [
      {
        mode,
        test: {
          name: 'pure',
          // Pure functions leave nothing behind, so that modules need loading once.
          isolate: false,
          include: ['tests/{network,math,timing}/**/*.test.ts'],
        },
      },
      {
        mode,
        test: {
          name: 'render',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/{network,math,timing}/**'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
}));
