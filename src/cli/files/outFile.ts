import {stat} from 'node:fs/promises';
import path from 'node:path';
import {specialPlace} from '../../render/files/specialPlace.ts';
import {writeStream} from '../../render/files/writeStream.ts';
import {UsageError} from '../words/errors.ts';
import {pathText} from '../words/wording.ts';
import {writeWhole} from '../process/writeWhole.ts';

/** The target of a command that writes one file. */
export interface OutFile {
  /** Whether it is the standard output, which then holds nothing else. */
  readonly isStandardOutput: boolean;
  /** The user's name for it. */
  readonly name: string;
  /**
   * Writes all bytes. A file appears under its name only when it is complete.
   */
  write(bytes: Buffer): Promise<void>;
}

/**
 * The target of `--out`: a file, or a place that accepts bytes: `-` or
 * `/dev/stdout`, a pipe, a device such as `/dev/null`. Only a file is ever
 * replaced.
 *
 * @throws UsageError for a folder, a disk, a socket or a terminal.
 */
export async function outFile(place: string, flag: string): Promise<OutFile> {
  if (standardOutputs.includes(place)) return standardOutput(flag);
  const file = path.resolve(place);
  const kind = (await isFolder(file)) ? 'a folder' : await specialPlace(file);
  const name = pathText(file);
  if (kind === undefined) {
    return {
      isStandardOutput: false,
      name,
      write: bytes => writeWhole(file, bytes),
    };
  }
  if (await takesBytes(file)) {
    return {
      isStandardOutput: false,
      name,
      write: bytes => writeStream(file, bytes),
    };
  }
  throw new UsageError(
    `${flag} names ${place}, which is ${kind}. Name a file, a pipe, or - for the standard output.`,
  );
}

/** Names of the standard output in systems and commands. */
const standardOutputs: readonly string[] = [
  '-',
  '/dev/stdout',
  '/dev/fd/1',
  '/proc/self/fd/1',
];

function standardOutput(flag: string): OutFile {
  if (process.stdout.isTTY) {
    throw new UsageError(
      `${flag} names the standard output, which is a terminal. Redirect it into a file or a program, or name a file.`,
    );
  }
  return {
    isStandardOutput: true,
    name: 'the standard output',
    write: bytes =>
      new Promise((resolve, reject) => {
        process.stdout.write(bytes, error =>
          error ? reject(error) : resolve(),
        );
      }),
  };
}

async function isFolder(file: string): Promise<boolean> {
  const found = await stat(file).catch(() => undefined);
  return found?.isDirectory() ?? false;
}

/** A disk is a device too, and would lose its content. */
async function takesBytes(file: string): Promise<boolean> {
  const found = await stat(file).catch(() => undefined);
  return Boolean(
    found?.isFIFO() || found?.isCharacterDevice() || found?.isFile(),
  );
}
