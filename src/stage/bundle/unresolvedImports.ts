import {relative, sep} from 'node:path';

/** What a bundler tells of an error. */
interface BundlerError {
  readonly code?: string;
  /** The importing module. */
  readonly id?: string;
  /** What it imports, as it is written there. */
  readonly exporter?: string;
  readonly loc?: {readonly line: number};
}

/**
 * A line for each import of a file that is not there, and the way out; undefined for
 * any other failure. The bundler draws the code around each in a dozen lines.
 *
 * @param failure - What the bundler has thrown.
 * @param root - The folder of the project.
 */
export function unresolvedImports(
  failure: unknown,
  root: string,
): string | undefined {
  const {errors = []}: {errors?: readonly BundlerError[]} = Object(failure);
  const all = errors.every(({code}) => code === 'UNRESOLVED_IMPORT');
  if (!all || errors.length === 0) return undefined;
  const lines = errors.map(error => lineOf(error, root));
  const way =
    lines.length === 1
      ? 'Add the file, or take the import out.'
      : 'Add the files, or take the imports out.';
  return [...new Set(lines)].join('\n') + (lines.length > 1 ? '\n' : ' ') + way;
}

function lineOf({id = '', exporter, loc}: BundlerError, root: string): string {
  const [file = ''] = id.split('?');
  const inside = relative(root, file);
  const shown = inside.startsWith('..') ? file : inside.split(sep).join('/');
  const place = loc ? `${shown}:${loc.line}` : shown;
  return `${place} imports ${exporter}, which is not there.`;
}
