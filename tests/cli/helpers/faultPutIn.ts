import {readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';

/** A fault as an author would make it: a stretch of a source, and what takes its place. */
export interface Fault {
  /** What is false then. */
  readonly name: string;
  readonly file: string;
  readonly right: string;
  readonly wrong: string;
  /** The figure that shows it. */
  readonly figure: string;
  /** A network file, where the default network does not show it. */
  readonly network?: string;
  /** Whether captions show it. */
  readonly captions?: boolean;
  /** What the refusal says. */
  readonly refused: RegExp;
}

/**
 * Puts a fault into a copy of the package.
 *
 * @returns What takes it out again.
 * @throws RangeError where the source has no such stretch, or several.
 */
export function putIn(
  folder: string,
  {file, right, wrong}: Pick<Fault, 'file' | 'right' | 'wrong'>,
): () => void {
  const name = path.join(folder, file);
  const source = readFileSync(name, 'utf8');
  if (source.split(right).length !== 2) {
    throw new RangeError(`${file} does not have this once: ${right}`);
  }
  writeFileSync(
    name,
    source.replace(right, () => wrong),
  );
  return () => writeFileSync(name, source);
}
