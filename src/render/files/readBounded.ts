import {close, constants, fstat, open} from 'node:fs';
import {open as openHandle, stat} from 'node:fs/promises';
import {Socket} from 'node:net';
import type {Readable} from 'node:stream';
import {promisify} from 'node:util';
import {kindOfFile} from './kindOfFile.ts';

/** Bytes that are read of a file or a pipe, at most. */
const mostBytes = 64e6;

/** Seconds in which a pipe has to give all that it has. */
const pipeSeconds = 60;

/** What is at a place is nothing that can be read; the message says why. */
export class UnreadableError extends Error {
  override readonly name = 'UnreadableError';
}

/** How much is read, and for how long it is waited for. */
export interface ReadingBounds {
  readonly bytes?: number;
  /** Of a pipe. */
  readonly seconds?: number;
}

/**
 * The bytes of a regular file, or of a pipe, such as a shell makes for `<(…)`;
 * `-` is the standard input. Devices and folders are not opened.
 *
 * @throws UnreadableError when it is neither, or beyond the bounds.
 * @throws Error with the system's code when it cannot be opened.
 */
export async function readBounded(
  file: string,
  bounds: ReadingBounds = {},
): Promise<Buffer> {
  if (standardInputs.includes(file)) return standardInput(bounds);
  const found = await stat(file);
  if (found.isFIFO()) return pipeBytes(await pipeAt(file), bounds);
  return readRegular(file, bounds);
}

/**
 * The bytes of a regular file.
 *
 * @throws UnreadableError when it is none, or beyond the bounds.
 * @throws Error with the system's code when it cannot be opened.
 */
export async function readRegular(
  file: string,
  {bytes: most = mostBytes}: ReadingBounds = {},
): Promise<Buffer> {
  requireRegular(kindOfFile(await stat(file)));
  const handle = await openHandle(file, constants.O_RDONLY | nonBlocking);
  try {
    const found = await handle.stat();
    requireRegular(kindOfFile(found));
    requireFew(found.size, most);
    // Some files tell no size, and one may grow while it is read.
    return await gathered(handle.createReadStream({autoClose: false}), most);
  } finally {
    await handle.close();
  }
}

/** Opening a pipe that nobody writes to waits for who does, with a thread. */
const nonBlocking = constants.O_NONBLOCK ?? 0;

const standardInputs = ['-', '/dev/stdin', '/dev/fd/0', '/proc/self/fd/0'];

async function standardInput(bounds: ReadingBounds): Promise<Buffer> {
  const found = await promisify(fstat)(0);
  if (found.isFile() || found.isFIFO() || found.isSocket()) {
    return pipeBytes(process.stdin, bounds);
  }
  throw new UnreadableError(
    'nothing is piped into the standard input. Name a file, or pipe one in',
  );
}

async function pipeAt(file: string): Promise<Readable> {
  const fd = await promisify(open)(file, constants.O_RDONLY | nonBlocking);
  try {
    // Unlike a stream of a file, it can be given up while nothing comes.
    return new Socket({fd, readable: true, writable: false});
  } catch (error) {
    await promisify(close)(fd);
    throw error;
  }
}

async function pipeBytes(
  pipe: Readable,
  {bytes = mostBytes, seconds = pipeSeconds}: ReadingBounds,
): Promise<Buffer> {
  const late = new UnreadableError(
    `the pipe did not end within ${seconds} s. Write to a file first, and name that`,
  );
  const timer = setTimeout(() => pipe.destroy(late), seconds * 1000);
  try {
    return await gathered(pipe, bytes);
  } finally {
    clearTimeout(timer);
    pipe.destroy();
  }
}

async function gathered(stream: Readable, most: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk);
    length += bytes.length;
    requireFew(length, most);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

function requireFew(bytes: number, most: number): void {
  if (bytes <= most) return;
  throw new UnreadableError(
    `it is larger than ${most / 1e6} MB. Name a smaller one`,
  );
}

function requireRegular(kind: string | undefined): void {
  if (kind === undefined) return;
  throw new UnreadableError(`it is ${kind}. Name a file`);
}
