import {defaultServerConditions} from 'vite';
import {defineConfig} from 'vitest/config';

/** Doors are their sources here: what is packed is not there, or is older. */
const conditions = ['backprop-figures-source', ...defaultServerConditions];
const sources = {ssr: {resolve: {conditions}}};

/**
 * Two suites: pure mathematics in milliseconds, and tests that draw or encode.
 */
export default defineConfig(({mode}) => ({
  test: {
    // Every core draws; one fewer would leave two cores half idle.
    maxWorkers: '100%',
    reporters: ['default', './tests/helpers/skippedReporter.ts'],
    projects: [
      {
        ...sources,
        mode,
        test: {
          name: 'pure',
          // Pure functions leave no state behind, so modules load once.
          isolate: false,
          include: ['tests/{network,math,derivation,timing}/**/*.test.ts'],
        },
      },
      {
        ...sources,
        mode,
        test: {
          name: 'render',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/{network,math,derivation,timing}/**'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
}));
