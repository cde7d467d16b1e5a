import {fstatSync, writeSync} from 'node:fs';
import {reasonOf} from '../../render/files/fileError.ts';
import {visibleJson, visibleLines} from '../../network/file/visible.ts';

/** Writes lines of results to standard output. */
export function print(text: string): void {
  process.stdout.write(`${visibleLines(text)}\n`);
}

/**
 * Writes lines about the work, not its result, to standard error. Messages of
 * other programs bring colours, which only a terminal can show.
 */
export function say(text: string): void {
  const coloured = process.stderr.isTTY && !process.env['NO_COLOR'];
  const plain = coloured ? text : text.replace(colours, '');
  process.stderr.write(`${visibleLines(plain)}\n`);
}

// oxlint-disable-next-line no-control-regex -- colours begin with one
const colours = /\u001B\[[\d;]*m/g;

/** Writes a result for machines: JSON, with every row of numbers on one line. */
export function printJson(value: unknown): void {
  print(jsonText(value));
}

/** JSON for people and machines: indented, but a row of numbers is one line. */
export function jsonText(value: unknown): string {
  // No string of a JSON text contains a line break, so rows alone match.
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
 * A reader may leave when it has seen enough, as `head` does: what is said later is
 * lost, and the work goes on to its files and its exit code. Nothing that happens to
 * what is said about the work, on standard error, ends the work.
 */
export function letReadersLeave(): void {
  if (leadsIntoFile(standardOutput)) writeAll(process.stdout, standardOutput);
  process.stderr.on('error', () => {});
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return;
    // Results that are lost are work that failed; the rest of them is lost as well.
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
 * Lets a stream into a file write all that it is given: Node itself takes it for
 * written when the system has taken a part, as where a disk fills up.
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
