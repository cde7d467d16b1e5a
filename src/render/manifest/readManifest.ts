import {visible} from '../../network/visible.ts';
import {codeOf} from '../files/fileError.ts';
import {readRegular} from '../files/readBounded.ts';
import {type Manifest, manifestSchema} from './manifest.ts';

/** The manifest's name in the folder whose files it lists. */
export const manifestName = 'manifest.json';

/**
 * Reads a manifest; undefined where there is no such file.
 *
 * @throws Error with the file and each place that is wrong.
 */
export async function readManifest(
  file: string,
): Promise<Manifest | undefined> {
  const bytes = await readRegular(file).catch((cause: Error) => {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(cause))) return undefined;
    throw unusable(file, cause.message, cause);
  });
  return bytes && parseManifest(bytes.toString(), file);
}

/**
 * The manifest of a JSON text, which comes from `file`.
 *
 * @throws Error with the file and each place that is wrong.
 */
export function parseManifest(text: string, file: string): Manifest {
  const {data, error} = manifestSchema.safeParse(parseJson(text, file));
  if (data) return data;
  const problems = error.issues
    .slice(0, shownProblems)
    .map(({path, message}) =>
      visible(path.length > 0 ? `${path.join('.')}: ${message}` : message),
    );
  const more = error.issues.length - problems.length;
  if (more > 0) problems.push(`and ${more} more`);
  throw unusable(file, problems.join('; '), error);
}

/** What is wrong with a long file in one way is wrong in thousands of places. */
const shownProblems = 20;

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw unusable(file, visible(String(cause)), cause);
  }
}

function unusable(file: string, reason: string, cause: unknown): Error {
  return new Error(
    `The manifest ${file} cannot be used: ${reason}. Remove it and render again, or name another.`,
    {cause},
  );
}
