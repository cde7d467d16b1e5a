import {availableParallelism} from 'node:os';
import path from 'node:path';
import {defaultServerConditions} from 'vite';
import {defineConfig} from 'vitest/config';

/** Doors are their sources here: what is packed is not there, or is older. */
const conditions = ['backprop-figures-source', ...defaultServerConditions];
const sources = {ssr: {resolve: {conditions}}};

/** Tests of pure functions. */
const pure = 'tests/{network,math,derivation,timing}/**/*.test.ts';

/**
 * Tests that play the package's own figures. Others in the same folders load a
 * project of their own, and a process holds one.
 */
const played = [
  'tests/{components,check,grid,motion}/**/!(origins|checkFigure).test.ts',
  'tests/scenes/*.test.ts',
];

const patient = {testTimeout: 120_000, hookTimeout: 120_000};

/** What code under test starts as a process or a thread, starts compiled. */
const alias = [
  {
    find: /^.*\/compiledFolder\.ts$/,
    replacement: path.resolve('tests/helpers/compiledFolder.ts'),
  },
];

/**
 * Three suites: pure mathematics in milliseconds, figures that are played, and
 * tests that render or run commands.
 */
export default defineConfig(({mode}) => ({
  test: {
    // Every core draws, and one worker more does while others wait for what they started.
    maxWorkers: availableParallelism() + 1,
    reporters: ['default', './tests/helpers/skippedReporter.ts'],
    projects: [
      {
        ...sources,
        mode,
        test: {
          name: 'pure',
          // Pure functions leave no state behind, so modules load once.
          isolate: false,
          include: [pure],
        },
      },
      {
        ...sources,
        mode,
        test: {
          name: 'played',
          // The figures are loaded and warmed up once for all files.
          isolate: false,
          include: played,
          alias,
          ...patient,
        },
      },
      {
        ...sources,
        mode,
        test: {
          name: 'render',
          include: ['tests/**/*.test.ts'],
          exclude: [pure, ...played],
          alias,
          ...patient,
        },
      },
    ],
  },
}));
