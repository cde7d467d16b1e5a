import {close, constants, fstat, open} from 'node:fs';
import {open as openHandle, stat} from 'node:fs/promises';
import {Socket} from 'node:net';
import type {Readable} from 'node:stream';
import {promisify} from 'node:util';
import {kindOfFile} from './kindOfFile.ts';

/** The most bytes read from a file or a pipe. */
const mostBytes = 64e6;

/** Seconds in which a pipe has to end. */
const pipeSeconds = 60;

/** The place cannot be read; the message says why. */
export class UnreadableError extends Error {
  override readonly name = 'UnreadableError';
}

/** How many bytes to read, and how long to wait. */
export interface ReadingBounds {
  readonly bytes?: number;
  /** Only for pipes. */
  readonly seconds?: number;
}

/**
 * The bytes of a regular file or of a pipe, such as a shell's `<(…)`; `-` is
 * the standard input. Devices and folders are not opened.
 *
 * @throws UnreadableError when the place is neither, or exceeds the bounds.
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
 * @throws UnreadableError when the place is not one, or exceeds the bounds.
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
    // Some files report no size, and a file may grow while it is read.
    return await gathered(handle.createReadStream({autoClose: false}), most);
  } finally {
    await handle.close();
  }
}

/** Opening a pipe without a writer would block a thread until one comes. */
const nonBlocking = constants.O_NONBLOCK ?? 0;

const standardInputs = ['-', '/dev/stdin', '/dev/fd/0', '/proc/self/fd/0'];

async function standardInput(bounds: ReadingBounds): Promise<Buffer> {
  const found = await promisify(fstat)(0);
  if (found.isFile() || found.isFIFO() || found.isSocket()) {
    return pipeBytes(process.stdin, bounds);
  }
  throw new UnreadableError(
    'the standard input is neither a file nor a pipe. Name a file, or pipe one in',
  );
}

async function pipeAt(file: string): Promise<Readable> {
  const fd = await promisify(open)(file, constants.O_RDONLY | nonBlocking);
  try {
    // Unlike a file stream, a socket can be closed while nothing arrives.
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
