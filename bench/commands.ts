import {spawn} from 'node:child_process';
import {once} from 'node:events';
import path from 'node:path';
import {root} from '../src/cli/process/root.ts';
import {doing} from './doing.ts';
import {inTurn} from './inTurn.ts';
import {median, printTable, seconds} from './table.ts';
import {untilDrawing} from './untilDrawing.ts';

const command = path.join(root, 'bin/backprop-figures.mjs');

/** Measures how long warm commands take to start, or to finish a small task. */
export async function benchCommands(
  folder: string,
  rounds: number,
): Promise<void> {
  const out = path.join(folder, 'commands');
  const drawn = ['render', '03', '--no-cache', '--format', 'mp4', '--out', out];
  const kept = ['render', '03', '04', '05', '-ql', '--out', `${out}-kept`];
  const still = ['still', '08', '--at', '9', '--out', `${out}.png`];
  doing('Commands: figures that will be unchanged are drawn');
  await untilEnd([...kept, '--cache-dir', `${out}-cache`]);

  const ways: Readonly<Record<string, () => Promise<number>>> = {
    'render 03, to the first frame': () => drawingBegins(drawn),
    '… with --no-check --no-verify': () =>
      drawingBegins([...drawn, '--no-check', '--no-verify']),
    'still 08 at 9 s': () => untilEnd(still),
    'render of three unchanged figures': () =>
      untilEnd([...kept, '--cache-dir', `${out}-cache`]),
  };
  const times = await inTurn(ways, rounds, (way, round) =>
    doing(`Commands, round ${round} of ${rounds}: ${way}`),
  );
  printTable(
    'Commands, from their start on a warm machine.',
    Object.keys(ways).map(what => [what, seconds(median(times(what)))]),
  );
}

function drawingBegins(words: readonly string[]): Promise<number> {
  return untilDrawing({name: 'backprop-figures', words});
}

/** Milliseconds until a command has ended. */
async function untilEnd(words: readonly string[]): Promise<number> {
  const start = performance.now();
  const child = spawn(process.execPath, [command, ...words], {
    stdio: 'ignore',
  });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${words.join(' ')} ended with ${code}.`);
  return performance.now() - start;
}
