import path from 'node:path';
import {parseJson} from '../../network/file/fileJson.ts';
import {visible} from '../../network/file/visible.ts';
import {codeOf, reasonOf} from '../files/fileError.ts';
import {readRegular} from '../files/readBounded.ts';
import {type Manifest, manifestSchema} from './manifest.ts';
import {manifestBytes} from './manifestBytes.ts';

/** The manifest's name in the folder whose files it lists. */
export const manifestName = 'manifest.json';

/** The lock file that a process holds while it changes a folder's manifest. */
export function lockOf(folder: string): string {
  return path.join(folder, `.${manifestName}.lock`);
}

/**
 * Reads a manifest; undefined when there is no such file.
 *
 * @throws Error with the file and every mistake in it.
 */
export async function readManifest(
  file: string,
): Promise<Manifest | undefined> {
  const bytes = await readRegular(file, {bytes: manifestBytes}).catch(
    (cause: Error) => {
      if (['ENOENT', 'ENOTDIR'].includes(codeOf(cause))) return undefined;
      throw unusable(file, reasonOf(cause).why, cause);
    },
  );
  return bytes && parseManifest(bytes.toString(), file);
}

/**
 * Parses the JSON text of the manifest `file`.
 *
 * @throws Error with the file and every mistake in it.
 */
export function parseManifest(text: string, file: string): Manifest {
  const json = parseJson(text);
  if ('problem' in json) {
    const {message, cause} = json.problem;
    throw unusable(file, message, cause);
  }
  requireFew(json.value, file);
  const {data, error} = checked(json.value, file);
  if (data) return data;
  const problems = error.issues
    .slice(0, shownProblems)
    .map(({path, message}) =>
      visible(path.length > 0 ? `${path.join('.')}: ${message}` : message),
    );
  const more = error.issues.length - problems.length;
  if (more > 0) problems.push(`and ${more} more problems`);
  throw unusable(file, problems.join('; '), error);
}

function checked(value: unknown, file: string) {
  try {
    return manifestSchema.safeParse(value);
  } catch (cause) {
    // All mistakes are passed as arguments of one call, and too many overflow
    // the stack.
    throw unusable(file, 'it has too many mistakes to list', cause);
  }
}

/** The most values in a manifest; a set of many networks has a tenth. */
const mostValues = 1_000_000;

function requireFew(value: unknown, file: string): void {
  const waiting: unknown[] = [value];
  for (let count = 0; waiting.length > 0; count++) {
    const next = waiting.pop();
    if (count + waiting.length > mostValues) {
      throw unusable(
        file,
        `it holds more than ${mostValues} values`,
        undefined,
      );
    }
    if (typeof next !== 'object' || next === null) continue;
    for (const part of Object.values(next)) waiting.push(part);
  }
}

/** One kind of mistake in a long file occurs in thousands of places. */
const shownProblems = 20;

function unusable(file: string, reason: string, cause: unknown): Error {
  return new Error(
    `The manifest ${file} cannot be used: ${reason}. Remove it and render again, or name another.`,
    {cause},
  );
}
