/**
 * Puts faults into the sources, one at a time, and tells which of them no test
 * notices: `npm run test:mutants -- --seed 1 --count 50`. `--files 'src/math/truth/'`
 * tries every fault of the files that match, `--again` those that were not noticed,
 * `--quick` only with tests that take seconds, for a first look.
 * What was tried before is not tried again. CONTRIBUTING.md says more.
 */
import {execFileSync} from 'node:child_process';
import {appendFileSync, existsSync, readFileSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {parseArgs} from 'node:util';
import {Laboratory} from './laboratory.ts';
import {drawnMutants, type Mutant, mutantsOf} from './mutants.ts';
import {mutated} from './mutations.ts';
import {
  isOpen,
  readResults,
  type Result,
  resultsFile,
  summaryText,
} from './results.ts';
import {testPlans, type TestPlan} from './testsFor.ts';

const {values} = parseArgs({
  options: {
    seed: {type: 'string', default: '1'},
    count: {type: 'string', default: '50'},
    files: {type: 'string'},
    again: {type: 'boolean', default: false},
    quick: {type: 'boolean', default: false},
    long: {type: 'boolean', default: false},
    laboratory: {
      type: 'string',
      default: path.join(tmpdir(), 'backprop-mutants'),
    },
  },
});

/** In these, a test of a figure does without those of the others. */
const byFigure = /^tests\/(scenes|check\/readBack)\//;

/** Kinds of faults that the compiler mostly refuses, and sooner than tests do. */
const ofTypes = /^(order of|optional|fallback|early return)/;

/** Kinds of faults with the types of what they replace. */
const ofValues = /^(arithmetic|boundary|comparison|constant|negation|sign)$/;

const survived = {outcome: 'survived', by: undefined} as const;

const repository = path.resolve(import.meta.dirname, '../..');
const laboratory = new Laboratory(values.laboratory);
const times = baseline();
const secondsOf = (test: string) => (times.has(test) ? times.get(test) : 1);
const planOf = testPlans(laboratory.root, secondsOf);
const results = new Map(readResults());
const mutants = chosen();
const left = mutants
  .filter(({id}) => {
    const known = results.get(id);
    return values.again ? known && isOpen(known) : !known;
  })
  // What takes longer to look at comes later.
  .sort((one, other) => looksAt(one) - looksAt(other));
process.on('exit', () => laboratory.close());
process.on('SIGINT', () => process.exit(130));
process.on('SIGTERM', () => process.exit(143));
await leaveOutFailing();
const unfit = left.length > 0 ? laboratory.compilerError() : undefined;
if (unfit !== undefined)
  throw new Error(`The compiler refuses the sources without a fault: ${unfit}`);
console.log(`${left.length} of ${mutants.length} mutants are left to try.`);
for (const mutant of left) {
  const result = await tried(mutant);
  results.set(result.id, result);
  appendFileSync(resultsFile, `${JSON.stringify(result)}\n`);
  console.log(
    `${result.outcome} ${result.seconds} s  ${result.id}\n    ${result.by ?? '-'}`,
  );
}
laboratory.close();
writeFileSync(
  path.join(import.meta.dirname, 'results.md'),
  summaryText([...results.values()]),
);

function chosen(): readonly Mutant[] {
  if (values.files !== undefined)
    return mutantsOf(repository, new RegExp(values.files));
  if (values.again) {
    return mutantsOf(repository, /./).filter(({id}) => results.has(id));
  }
  return drawnMutants(repository, Number(values.seed), Number(values.count));
}

function looksAt({file}: Mutant): number {
  return planOf(file).first.length;
}

/** Tries tests that were never tried, so that none fails for a reason of its own. */
async function leaveOutFailing(): Promise<void> {
  const files = new Set(left.map(({file}) => file));
  const tests = new Set([...files].flatMap(file => planOf(file).quick));
  for (const test of tests) {
    if (times.has(test)) continue;
    const {by, seconds} = await laboratory.run([test], 120);
    times.set(test, by === undefined ? seconds : undefined);
    if (by !== undefined)
      console.log(`${by} fails without a fault, and is left out.`);
  }
}

/** How long each test takes without a fault; those that fail even so are left out. */
function baseline(): Map<string, number | undefined> {
  const file = path.join(laboratory.root, 'times.json');
  const own = 'tests/(network|math|components|check|scenes|grid)/';
  if (!existsSync(file)) {
    console.log('Every test is tried without a fault first.');
    const folders = own
      .slice(7, -2)
      .split('|')
      .map(name => `tests/${name}`);
    try {
      execFileSync(
        'npx',
        [
          'vitest',
          'run',
          ...folders,
          '--reporter=json',
          `--outputFile=${file}`,
        ],
        {cwd: laboratory.root, stdio: 'ignore'},
      );
    } catch {
      // Its report says which fail.
    }
  }
  const report: {readonly testResults: readonly FileReport[]} = JSON.parse(
    readFileSync(file, 'utf8'),
  );
  const seconds = new Map<string, number | undefined>(
    report.testResults.map(({name, status, startTime, endTime}) => [
      name.slice(name.indexOf('/tests/') + 1),
      status === 'passed' ? (endTime - startTime) / 1000 : undefined,
    ]),
  );
  for (const [test, time] of seconds) {
    if (time === undefined)
      console.log(`${test} fails without a fault, and is left out.`);
  }
  return seconds;
}

interface FileReport {
  readonly name: string;
  readonly status: string;
  readonly startTime: number;
  readonly endTime: number;
}

async function tried({
  id,
  file,
  room,
  line,
  mutation,
}: Mutant): Promise<Result> {
  const before = performance.now();
  const source = laboratory.read(file);
  laboratory.write(file, mutated(source, mutation));
  const noticed =
    (ofTypes.test(mutation.kind) ? refused() : undefined) ??
    (await noticedBy(planOf(file), ofValues.test(mutation.kind)));
  laboratory.write(file, source);
  const seconds = Math.round((performance.now() - before) / 1000);
  return {id, room, line, seconds, ...noticed};
}

/** Quick tests first, then the compiler, then what takes longer. */
async function noticedBy(plan: TestPlan, hasTypes: boolean): Promise<Noticed> {
  const {quick, slow, played, commands, long, spared, sparedFirst} = plan;
  const first = await noticedIn(quick);
  if (first) return first;
  // A first look does without what tells next to nothing.
  const refusal = values.quick && hasTypes ? undefined : refused();
  if (refusal) return refusal;
  const look = await noticedIn(plan.first, sparedFirst);
  if (look || values.quick) return look ?? survived;
  return (
    (await noticedIn(slow, spared)) ??
    (await noticedIn(played, spared)) ??
    (values.long
      ? await noticedIn([...commands, ...long], spared)
      : undefined) ??
    survived
  );
}

function refused(): Noticed | undefined {
  const by = laboratory.compilerError();
  return by === undefined ? undefined : {outcome: 'compiler', by};
}

type Noticed = Pick<Result, 'outcome' | 'by'>;

async function noticedIn(
  tests: readonly string[],
  spared?: RegExp,
): Promise<Noticed | undefined> {
  return (
    (await noticedAmong(tests.filter(isByFigure), spared)) ??
    (await noticedAmong(tests.filter(test => !isByFigure(test))))
  );
}

function isByFigure(test: string): boolean {
  return byFigure.test(test);
}

async function noticedAmong(
  tests: readonly string[],
  spared?: RegExp,
): Promise<Noticed | undefined> {
  const expected = tests.reduce((sum, test) => sum + (secondsOf(test) ?? 1), 0);
  const {by, isLate} = await laboratory.run(tests, 40 + 4 * expected, spared);
  if (by === undefined) return undefined;
  return {outcome: isLate ? 'late' : 'killed', by};
}
