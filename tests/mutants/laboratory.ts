import {
  type ChildProcess,
  execFileSync,
  fork,
  spawnSync,
} from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type {Answer, Question} from './vitestProcess.ts';

const repository = path.resolve(import.meta.dirname, '../..');

/** What of the package is copied: all that tests read. */
const parts = [
  'bench',
  'bin',
  'docs',
  'lint',
  'networks',
  'src',
  'tests',
  'package.json',
  'package-lock.json',
  'knip.json',
  'figures.config.schema.json',
  'tsconfig.json',
  'vite.config.ts',
  'vitest.config.ts',
];

/** How a mutant ended: what noticed it, or undefined where nothing did. */
export interface Verdict {
  readonly by: string | undefined;
  readonly isLate: boolean;
  readonly seconds: number;
}

/** A copy of the package in which faults are tried, so that its own tree stays as it is. */
export class Laboratory {
  private process: ChildProcess | undefined;
  private changed: string[] = [];

  readonly root: string;

  constructor(root: string) {
    this.root = root;
    mkdirSync(root, {recursive: true});
    for (const part of parts) {
      const place = path.join(root, part);
      rmSync(place, {recursive: true, force: true});
      cpSync(path.join(repository, part), place, {recursive: true});
    }
    const modules = path.join(root, 'node_modules');
    if (!existsSync(modules)) {
      execFileSync('cp', [
        '-al',
        path.join(repository, 'node_modules'),
        modules,
      ]);
      for (const kept of ['.vite', '.cache', '.vitest']) {
        rmSync(path.join(modules, kept), {recursive: true, force: true});
      }
    }
  }

  read(file: string): string {
    return readFileSync(path.join(this.root, file), 'utf8');
  }

  /** Changes a file; the next run hears of it. */
  write(file: string, source: string): void {
    const place = path.join(this.root, file);
    writeFileSync(place, source);
    this.changed.push(place);
  }

  /**
   * Runs tests until one fails.
   *
   * @param spared - Titles of tests that are left out.
   */
  async run(
    tests: readonly string[],
    limit: number,
    spared?: RegExp,
  ): Promise<Verdict> {
    if (tests.length === 0) return {by: undefined, isLate: false, seconds: 0};
    const process = await this.started();
    const question: Question = {
      changed: this.changed.splice(0),
      tests: tests.map(file => path.join(this.root, file)),
      spared: spared?.source,
    };
    const answer = await asked(process, question, limit);
    if (answer) {
      const {failed, ended, seconds} = answer;
      if (failed === undefined && ended < tests.length) {
        throw new Error(
          `Only ${ended} of these tests were run: ${tests.join(', ')}.`,
        );
      }
      return {by: failed, isLate: false, seconds};
    }
    this.close();
    return {by: 'the time limit', isLate: true, seconds: limit};
  }

  /** What the compiler says first of the tree as it is; undefined where nothing. */
  compilerError(): string | undefined {
    const tsc = path.join(this.root, 'node_modules/.bin/tsc');
    const known = path.join(this.root, 'compiled.json');
    const {status, stdout} = spawnSync(
      tsc,
      ['--incremental', '--tsBuildInfoFile', known],
      {cwd: this.root, encoding: 'utf8'},
    );
    return status === 0 ? undefined : stdout.split('\n', 1)[0];
  }

  /** Ends the process that tests, with all that it started. */
  close(): void {
    const {process: own} = this;
    this.process = undefined;
    if (own?.pid === undefined) return;
    own.removeAllListeners();
    try {
      process.kill(-own.pid, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  }

  private async started(): Promise<ChildProcess> {
    if (this.process) return this.process;
    const own = fork(path.join(this.root, 'tests/mutants/vitestProcess.ts'), {
      cwd: this.root,
      detached: true,
      execArgv: ['--import', 'tsx'],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.process = own;
    await new Promise(resolve => own.once('message', resolve));
    return own;
  }
}

/** @returns The answer; undefined where none came in time. */
function asked(
  process: ChildProcess,
  question: Question,
  limit: number,
): Promise<Answer | undefined> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(undefined), limit * 1000);
    const done = (answer: Answer) => {
      clearTimeout(timer);
      process.removeAllListeners();
      resolve(answer);
    };
    process.once('message', (answer: Answer) => done(answer));
    process.once('exit', () => {
      clearTimeout(timer);
      reject(new Error('The process that tests has ended by itself.'));
    });
    process.send(question);
  });
}
