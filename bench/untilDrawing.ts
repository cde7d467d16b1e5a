import {spawn} from 'node:child_process';
import {once} from 'node:events';
import path from 'node:path';
import {createInterface} from 'node:readline';
import {root} from '../src/cli/process/root.ts';

/** A command of the package that draws. */
export interface DrawingCommand {
  /** Its file in `bin`. */
  readonly name: 'backprop-figures' | 'motion-canvas-render';
  readonly words: readonly string[];
  /** The working folder; the package's own without it. */
  readonly cwd?: string;
}

/** Milliseconds until a render draws; it is ended then. */
export async function untilDrawing({
  name,
  words,
  cwd = root,
}: DrawingCommand): Promise<number> {
  const start = performance.now();
  const command = path.join(root, `bin/${name}.mjs`);
  const child = spawn(process.execPath, [command, ...words, '--json'], {
    cwd,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = once(child, 'close');
  for await (const line of createInterface({input: child.stdout})) {
    if (!line.includes('"started"')) continue;
    const time = performance.now() - start;
    child.kill('SIGTERM');
    await ended;
    return time;
  }
  throw new Error(`${name} ${words.join(' ')} has drawn nothing.`);
}
