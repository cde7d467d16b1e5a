import type {ChildProcess} from 'node:child_process';
import type {Readable} from 'node:stream';
import {endTree, startProgram} from '../../children.ts';
import {explained} from '../files/fileError.ts';

/** Seconds in which a program has to answer. */
const patience = 10;

/** The most bytes of an answer; the longest, a list of encoders, has 20 kB. */
const mostBytes = 4e6;

/** The output of a program. */
export interface ProgramAnswer {
  readonly stdout: Buffer;
  readonly stderr: string;
  readonly code: number | null;
}

/**
 * Asks a program a question that takes a moment.
 *
 * @throws Error when it does not start, or does not answer within ten seconds.
 */
export async function askProgram(
  program: string,
  args: readonly string[],
  {input, seconds = patience}: {input?: Uint8Array; seconds?: number} = {},
): Promise<ProgramAnswer> {
  const child = startProgram(program, args, {stdio: 'pipe'});
  const said = [child.stdout, child.stderr].map(gathered);
  child.stdin?.on('error', () => {});
  child.stdin?.end(input);
  const code = await endOf(child, seconds);
  const [stdout, stderr] = said.map(chunks => Buffer.concat(chunks));
  return {stdout: stdout!, stderr: stderr!.toString(), code};
}

function gathered(stream: Readable | null): Buffer[] {
  const chunks: Buffer[] = [];
  let length = 0;
  stream?.on('data', (chunk: Buffer) => {
    length += chunk.length;
    if (length <= mostBytes) chunks.push(chunk);
  });
  return chunks;
}

function endOf(child: ChildProcess, seconds: number): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      endTree(child);
      // Its own children may hold its pipes open.
      child.stdout?.destroy();
      child.stderr?.destroy();
      reject(new Error(`it gave no answer within ${seconds} s`));
    }, seconds * 1000);
    child.once('error', error => {
      clearTimeout(timer);
      reject(explained('it does not start', error));
    });
    child.once('close', code => {
      clearTimeout(timer);
      resolve(code);
    });
  });
}
