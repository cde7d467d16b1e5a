import {spawn} from 'node:child_process';
import {mkdtemp, readdir, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {text} from 'node:stream/consumers';
import {setTimeout} from 'node:timers/promises';
import {pathToFileURL} from 'node:url';
import {typescriptFlags} from '../../../src/ownModules.ts';
import type {Fault, FaultyFs, Place} from './faultyFs.ts';
import {type Order, orderVariable, type Report} from './faultyProcess.ts';

/** How a command ended. */
export interface Ending {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A run of a command, with or without a fault. */
export interface Trial {
  /** Undefined when it hangs. */
  readonly ending: Ending | undefined;
  /** The places that called `fs`. */
  readonly places: readonly Place[];
  /** Whether the fault occurred. */
  readonly hasCome: boolean;
}

/** Milliseconds in which a command with a fault has to end. */
const patience = 20_000;

/** The same for a command in a process of its own, on a busy machine. */
const patienceApart = 90_000;

/** Runs work in this process; its calls of `fs` go through `faulty`. */
export async function tryHere(
  run: () => Promise<Ending>,
  faulty: FaultyFs,
  fault?: Fault,
): Promise<Trial> {
  faulty.forget();
  if (fault) faulty.arm(fault);
  const late = setTimeout(patience, undefined, {ref: false});
  const ending = await Promise.race([run(), late]);
  return {ending, places: [...faulty.places], hasCome: faulty.disarm()};
}

/**
 * Runs a command in a process of its own, so that work done once in a process,
 * such as loading a project, is done every time. The fault occurs in it, and in
 * each of its child processes.
 */
export async function tryApart(
  words: readonly string[],
  env: Readonly<Record<string, string>>,
  fault?: Fault,
): Promise<Trial> {
  const reports = await mkdtemp(path.join(tmpdir(), 'faults-'));
  const order: Order = {reports, ...(fault && {fault})};
  const child = spawn(
    process.execPath,
    [path.join(import.meta.dirname, 'runApart.ts'), ...words],
    {
      env: {
        ...process.env,
        ...env,
        NO_COLOR: '1',
        NODE_OPTIONS: [...typescriptFlags(), '--import', preloaded].join(' '),
        [orderVariable]: JSON.stringify(order),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: patienceApart,
      killSignal: 'SIGKILL',
    },
  );
  const ended = new Promise<number | null>(resolve => {
    child.once('close', resolve);
  });
  const [stdout, stderr, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    ended,
  ]);
  const said = await reportsIn(reports);
  await rm(reports, {recursive: true});
  return {
    ending: code === null ? undefined : {code, stdout, stderr},
    places: [...new Set(said.flatMap(({places}) => places))],
    hasCome: said.some(({hasCome}) => hasCome),
  };
}

const preloaded = pathToFileURL(
  path.join(import.meta.dirname, 'faultyProcess.ts'),
).href;

async function reportsIn(folder: string): Promise<readonly Report[]> {
  const names = await readdir(folder);
  return Promise.all(
    names.map(async name =>
      JSON.parse(await readFile(path.join(folder, name), 'utf8')),
    ),
  );
}
