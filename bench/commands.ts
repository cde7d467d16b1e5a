import {spawn} from 'node:child_process';
import {once} from 'node:events';
import path from 'node:path';
import {createInterface} from 'node:readline';
import {root} from '../src/cli/process/root.ts';
import {median, printTable, seconds} from './table.ts';

const command = path.join(root, 'bin/backprop-figures.mjs');

/** Rounds of each; the medians count. */
const rounds = 5;

/** Measures how long warm commands take to start, or to finish a small task. */
export async function benchCommands(folder: string): Promise<void> {
  const out = path.join(folder, 'commands');
  const drawn = ['render', '03', '--no-cache', '--format', 'mp4', '--out', out];
  const kept = ['render', '03', '04', '05', '-ql', '--out', `${out}-kept`];
  const still = ['still', '08', '--at', '9', '--out', `${out}.png`];
  await untilEnd([...kept, '--cache-dir', `${out}-cache`]);

  const rows: readonly (readonly [string, () => Promise<number>])[] = [
    ['render 03, to the first frame', () => untilDrawing(drawn)],
    [
      '… with --no-check --no-verify',
      () => untilDrawing([...drawn, '--no-check', '--no-verify']),
    ],
    ['still 08 at 9 s', () => untilEnd(still)],
    [
      'render of three unchanged figures',
      () => untilEnd([...kept, '--cache-dir', `${out}-cache`]),
    ],
  ];
  const times = rows.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    for (const [row, [, measure]] of rows.entries()) {
      times[row]!.push(await measure());
    }
  }
  printTable(
    'Commands, from their start on a warm machine.',
    rows.map(([what], row) => [what, seconds(median(times[row]!))]),
  );
}

function run(words: readonly string[]) {
  return spawn(process.execPath, [command, ...words], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

/** Milliseconds until a command has ended. */
async function untilEnd(words: readonly string[]): Promise<number> {
  const start = performance.now();
  const child = run(words);
  child.stdout.resume();
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${words.join(' ')} ended with ${code}.`);
  return performance.now() - start;
}

/** Milliseconds until a render draws; it is ended then. */
async function untilDrawing(words: readonly string[]): Promise<number> {
  const start = performance.now();
  const child = run([...words, '--json']);
  const ended = once(child, 'close');
  for await (const line of createInterface({input: child.stdout})) {
    if (!line.includes('"started"')) continue;
    const time = performance.now() - start;
    child.kill('SIGTERM');
    await ended;
    return time;
  }
  throw new Error(`${words.join(' ')} has drawn nothing.`);
}
