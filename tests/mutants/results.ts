import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {displayed} from './mutants.ts';
import equivalents from './equivalents.json' with {type: 'json'};

/** What became of a mutant. */
export interface Result {
  readonly id: string;
  readonly room: string;
  readonly line: number;
  /** The compiler refuses some; `late` are those that never came to an end. */
  readonly outcome: 'killed' | 'compiler' | 'late' | 'survived';
  /** What noticed it first. */
  readonly by?: string | undefined;
  readonly seconds: number;
}

/** One result a line, in the order in which they were tried. */
export const resultsFile = path.join(import.meta.dirname, 'results.jsonl');

const reasons = new Map<string, string>(Object.entries(equivalents));

/** What was tried so far, the last result of each mutant. */
export function readResults(): ReadonlyMap<string, Result> {
  if (!existsSync(resultsFile)) return new Map();
  const results = readFileSync(resultsFile, 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map((line): Result => JSON.parse(line));
  return new Map(results.map(result => [result.id, result]));
}

/** A table by room, the survivors, and why some are no faults. */
export function summaryText(results: readonly Result[]): string {
  const rooms = [...new Set(results.map(({room}) => room))].sort();
  const survivors = results.filter(({outcome}) => outcome === 'survived');
  return [
    '# Faults put in',
    '',
    'Written by `npm run test:mutants`. A mutant is the code with one fault. Tests notice',
    'it, the compiler refuses it, or it never comes to an end; else it survives. Where a',
    'fault changes nothing that can be seen, `equivalents.json` says why.',
    '',
    '| room | mutants | by tests | by the compiler | by the time limit | survived | no fault |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...rooms.map(room =>
      rowOf(
        room,
        results.filter(one => one.room === room),
      ),
    ),
    rowOf('all', results),
    '',
    ...shares.map(
      ([name, files]) =>
        `- ${name}: ${shareText(results.filter(({id}) => files.test(id)))}`,
    ),
    '',
    ...listed('Not noticed', survivors.filter(isOpen), () => ''),
    ...listed(
      'No faults',
      survivors.filter(one => !isOpen(one)),
      ({id}) => `: ${reasons.get(id)}`,
    ),
  ].join('\n');
}

/** What is told of some of the files, whatever their rooms. */
const shares: readonly (readonly [name: string, files: RegExp])[] = [
  ['Everything', /^/],
  ['What is displayed', displayed],
  [
    'What verifies',
    /^src\/(check\/readBack|math\/(truth|verify)|cli\/jobs\/(requireTruth|inspector))/,
  ],
];

function shareText(results: readonly Result[]): string {
  const faults = results.filter(
    one => one.outcome !== 'survived' || isOpen(one),
  );
  const noticed = faults.filter(one => !isOpen(one)).length;
  const share = (100 * noticed) / Math.max(faults.length, 1);
  return `${results.length} mutants, of which ${faults.length} are faults; ${noticed} are noticed, ${share.toFixed(1)} %.`;
}

/** Whether no test notices a fault, and nobody has said that it is none. */
export function isOpen({id, outcome}: Result): boolean {
  return outcome === 'survived' && !reasons.has(id);
}

function rowOf(name: string, results: readonly Result[]): string {
  const count = (outcome: Result['outcome']) =>
    results.filter(result => result.outcome === outcome).length;
  const open = results.filter(isOpen).length;
  const cells = [
    name,
    results.length,
    count('killed'),
    count('compiler'),
    count('late'),
    open,
    count('survived') - open,
  ];
  return `| ${cells.join(' | ')} |`;
}

function listed(
  title: string,
  results: readonly Result[],
  noteOf: (result: Result) => string,
): readonly string[] {
  if (results.length === 0) return [];
  const lines = results.map(
    result => `- line ${result.line}: \`\` ${result.id} \`\`${noteOf(result)}`,
  );
  return [`## ${title}`, '', ...lines, ''];
}
