import {spawn} from 'node:child_process';
import {once} from 'node:events';
import path from 'node:path';
import {createInterface} from 'node:readline';
import {root} from '../../src/cli/process/root.ts';

/** A render of a project by the command. */
export interface CommandRun {
  /** Milliseconds of the whole command. */
  readonly milliseconds: number;
  readonly frames: number;
  /** How many of them differ from the one before. */
  readonly drawn: number;
}

interface Line {
  readonly event?: string;
  readonly total?: number;
  readonly drawn?: number;
}

const command = path.join(root, 'bin/motion-canvas-render.mjs');

/** Renders the project of a folder to an MP4, without the cache of files. */
export async function renderProject(
  folder: string,
  out: string,
): Promise<CommandRun> {
  const start = performance.now();
  const words = ['--no-cache', '--json', '--out', out];
  const child = spawn(process.execPath, [command, ...words], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'close');
  let [frames, drawn] = [0, 0];
  for await (const text of createInterface({input: child.stdout})) {
    const line: Line = JSON.parse(text);
    frames = line.total ?? frames;
    if (line.event === 'finished') drawn = line.drawn ?? drawn;
  }
  const [code] = await ended;
  const milliseconds = performance.now() - start;
  if (code !== 0) throw new Error(`${folder} ended with ${code}.`);
  return {milliseconds, frames, drawn};
}
