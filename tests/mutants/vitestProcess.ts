/**
 * A process that keeps Vitest, so that a mutant does not wait for its start. It is
 * sent the file that was changed and the tests to run, and sends back which failed.
 */
import {BaseSequencer, createVitest, type TestSpecification} from 'vitest/node';

/** What the process is asked. */
export interface Question {
  /** Absolute paths of the files that were changed since the last run. */
  readonly changed: readonly string[];
  /** Absolute paths of tests. */
  readonly tests: readonly string[];
  /** Tests whose titles match this are left out. */
  readonly spared: string | undefined;
}

/** What it says. */
export interface Answer {
  /** The first test that failed; undefined where all pass. */
  readonly failed: string | undefined;
  /** How many files of tests came to their end. */
  readonly ended: number;
  readonly seconds: number;
}

/** One failure is enough. Vitest's own `bail` may end a run before it is told. */
function fail(test: string): void {
  failures.push(test);
  if (failures.length === 1) void vitest.cancelCurrentRun('test-failure');
}

/** Tests run in the order in which they are asked for. */
class AsAsked extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return Promise.resolve(files);
  }
}

/** What failed in the current run. */
const failures: string[] = [];
let ended = 0;

const vitest = await createVitest('test', {
  watch: false,
  reporters: [
    {
      onTestCaseResult(test) {
        if (test.result().state === 'failed') {
          fail(`${test.module.relativeModuleId} > ${test.name}`);
        }
      },
      onTestModuleEnd(module) {
        ended++;
        if (module.state() === 'failed') fail(module.relativeModuleId);
      },
    },
  ],
  maxWorkers: 2,
  sequence: {sequencer: AsAsked},
  root: process.cwd(),
});
await vitest.globTestSpecifications();

process.on('message', (question: Question) => {
  void answer(question).then(told => process.send!(told));
});
process.send!('ready');

async function answer({changed, tests, spared}: Question): Promise<Answer> {
  const before = performance.now();
  changed.forEach(file => vitest.invalidateFile(file));
  const specifications = tests.flatMap(file =>
    vitest.getModuleSpecifications(file),
  );
  if (spared === undefined) vitest.resetGlobalTestNamePattern();
  else vitest.setGlobalTestNamePattern(new RegExp(`^(?!.*${spared})`));
  failures.length = 0;
  ended = 0;
  const {unhandledErrors} = await vitest.runTestSpecifications(specifications);
  // A run that failed sets the exit code of this process.
  process.exitCode = 0;
  const failed =
    failures[0] ??
    (unhandledErrors.length > 0 ? 'an error outside of tests' : undefined);
  return {failed, ended, seconds: (performance.now() - before) / 1000};
}
