import {fstatSync, writeSync} from 'node:fs';
import {reasonOf} from '../../render/files/fileError.ts';
import {visibleJson, visibleLines} from '../../network/file/visible.ts';

/** Writes lines of results to standard output. */
export function print(text: string): void {
  process.stdout.write(`${visibleLines(text)}\n`);
}

/**
 * Writes lines about the work, not its result, to standard error. Messages of
 * other programs contain colours, which only a terminal can show.
 */
export function say(text: string): void {
  const coloured = process.stderr.isTTY && !process.env['NO_COLOR'];
  const plain = coloured ? text : text.replace(colours, '');
  process.stderr.write(`${visibleLines(plain)}\n`);
}

// oxlint-disable-next-line no-control-regex -- colours begin with one
const colours = /\u001B\[[\d;]*m/g;

/**
 * Writes a result for programs: JSON, with every row of numbers on one line.
 */
export function printJson(value: unknown): void {
  print(jsonText(value));
}

/**
 * JSON for people and programs: indented, but with a row of numbers on one
 * line.
 */
export function jsonText(value: unknown): string {
  // Strings in JSON contain no line breaks, so only rows match.
  return visibleJson(JSON.stringify(value, null, 2)).replace(
    /\[\n\s+([-+.\deE,\s]*?)\n\s*\]/g,
    (_, row: string) => `[${row.replace(/\s+/g, ' ')}]`,
  );
}

/** An object as one line of JSON. */
export function jsonLine(value: object): string {
  return visibleJson(JSON.stringify(value));
}

/**
 * A reader may leave when it has seen enough, as `head` does: later output is
 * lost, and the work goes on to its files and exit code. Errors of standard
 * error never end the work.
 */
export function letReadersLeave(): void {
  if (leadsIntoFile(standardOutput)) writeAll(process.stdout, standardOutput);
  process.stderr.on('error', () => {});
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return;
    // Lost results are failed work; the rest of them is lost as well.
    const {why} = reasonOf(error);
    say(`The standard output cannot be written: ${why}. Send it elsewhere.`);
    process.exit(1);
  });
}

const standardOutput = 1;

function leadsIntoFile(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isFile();
  } catch {
    return false;
  }
}

/**
 * Makes a stream into a file write all its data. Node counts data as written
 * when the system has taken only a part, as when a disk fills up.
 */
function writeAll(stream: NodeJS.WriteStream, descriptor: number): void {
  // oxlint-disable-next-line no-underscore-dangle -- what Node calls it
  stream._write = (chunk: Buffer, _encoding, done) => {
    try {
      for (let at = 0; at < chunk.length;) {
        at += writeSync(descriptor, chunk, at);
      }
    } catch (error) {
      done(error instanceof Error ? error : new Error(String(error)));
      return;
    }
    done();
  };
}
