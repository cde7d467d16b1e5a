/**
 * Measures the time from an edit to its picture:
 * `npm run bench:edits [ROUNDS [still]]`. Each round tries every way in turn,
 * each on its own copy of the package, so that none sees the others' edits.
 */
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {availableParallelism} from 'node:os';
import path from 'node:path';
import {
  copyPackage,
  type PackageCopy,
} from '../tests/cli/helpers/packageCopy.ts';
import {edit, type EditName, editNames} from './editsOfAuthors.ts';
import {openSeenEditor} from './seenEditor.ts';
import {startSeenStill} from './seenStill.ts';
import {median, printTable} from './table.ts';

const rounds = Number(process.argv[2] ?? 9);
/** A browser beside the others slows them down. */
const isWithEditor = process.argv[3] !== 'still';
const words = ['still', '02', '--at', '29', '--captions', '--out'];

/** A way to see an edit; returns its milliseconds. */
type Measure = () => Promise<number>;

const copies: PackageCopy[] = [];
const copy = () => {
  const made = copyPackage();
  copies.push(made);
  return made;
};

const cold = copy();
const still = (): Promise<number> => untilEnd(cold);
await still(); // Compiles and bundles.

const watched = copy();
const live = await startSeenStill(watched, words);
const edited = copy();
const editor = isWithEditor ? await openSeenEditor(edited) : undefined;

const ways: readonly (readonly [string, Measure])[] = [
  ['`still`, nothing edited', still],
  ...each('`still`', async name => {
    edit(cold, name);
    return still();
  }),
  ...each('`still --watch`', async name => live.see(() => edit(watched, name))),
  ...(editor
    ? each('the editor', async name =>
        editor.see(name, () => edit(edited, name)),
      )
    : []),
];
try {
  const times = ways.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    for (const [way, [, measure]] of ways.entries()) {
      times[way]!.push(await measure());
    }
  }
  const unedited = median(times[0]!);
  console.log(
    `Figure 02 at 29 s, 1920×1080; ${availableParallelism()} cores, Node ${process.versions.node}, ${process.platform} ${process.arch}; ${rounds} rounds.\n`,
  );
  printTable(
    'From an edit to seeing it: median, the fastest and the slowest, and the median by that of nothing edited.',
    ways.map(([what], way) => [what, spread(times[way]!, unedited)]),
  );
  if (editor) {
    console.log(`The editor’s page was loaded ${editor.loads()} time(s).`);
  }
} finally {
  await live.stop();
  await editor?.stop();
  for (const {remove} of copies) remove();
}

function each(
  way: string,
  measure: (name: EditName) => Promise<number>,
): readonly (readonly [string, Measure])[] {
  return editNames.map(name => [`${way}, ${name} edited`, () => measure(name)]);
}

async function untilEnd({folder, file}: PackageCopy): Promise<number> {
  const start = performance.now();
  const out = path.join(folder, 'still.png');
  const child = spawn(process.execPath, [file, ...words, out], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`still ended with ${code}.`);
  return performance.now() - start;
}

function spread(times: readonly number[], unedited: number): string {
  const [middle, least, most] = [
    median(times),
    Math.min(...times),
    Math.max(...times),
  ].map(time => (time / 1000).toFixed(2));
  return `${middle} s (${least} to ${most}), ${(median(times) / unedited).toFixed(2)}`;
}
