import {codeOf, reasonOf} from '../../render/files/fileError.ts';
import {readdir} from 'node:fs/promises';
import path from 'node:path';
import {visible} from '../../network/file/visible.ts';
import {readBounded} from '../../render/files/readBounded.ts';
import {textOfBytes} from './textOfBytes.ts';
import {manifestBytes} from '../../render/manifest/manifestBytes.ts';
import {nearestChoice, similar, UsageError} from '../words/errors.ts';

/**
 * The text of a file written by a user; `kind` is its name in errors.
 *
 * @throws UsageError that says why it cannot be read, and names a similar file.
 */
export async function readSettings(
  kind: SettingsKind,
  file: string,
): Promise<string> {
  const text = textOfBytes(await readBytes(kind, file));
  if (typeof text === 'string') return text;
  throw new UsageError(`The ${kind} ${file} cannot be read: ${text.problem}.`);
}

type SettingsKind = keyof typeof sizes;

/** The most bytes of a file, by kind. */
const sizes = {
  'network file': 24e6,
  'config file': 100e3,
  manifest: manifestBytes,
} as const;

/** The bytes of a file or pipe that a user names. */
async function readBytes(kind: SettingsKind, file: string): Promise<Buffer> {
  return readBounded(file, {bytes: sizes[kind]}).catch(async cause => {
    throw new UsageError(await unreadable(kind, file, cause), {cause});
  });
}

async function unreadable(
  kind: string,
  file: string,
  error: unknown,
): Promise<string> {
  const code = codeOf(error);
  const why = reasons[code] ?? reasonOf(error).why;
  const reason = `The ${kind} ${file} cannot be read: ${why}.`;
  const near = code === 'ENOENT' ? await nearestFile(file) : undefined;
  return near ? `${reason} Did you mean ${near}?` : reason;
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'a part of its path is not a folder',
  EACCES: 'you may not read it',
  EPERM: 'you may not read it',
};

async function nearestFile(file: string): Promise<string | undefined> {
  const folder = path.dirname(file);
  const names = await readdir(folder).catch(() => []);
  const choices = names.filter(
    name => name.endsWith('.json') && !name.endsWith('.schema.json'),
  );
  const nearest = nearestChoice(path.basename(file), choices);
  return nearest && similar(path.basename(file), nearest)
    ? visible(path.join(folder, nearest))
    : undefined;
}

const shownProblems = 20;

/**
 * The error for an invalid file. One problem shares the line of its file;
 * several get a line each.
 */
export function unusable(
  kind: string,
  file: string,
  problems: readonly string[],
  options?: ErrorOptions,
): UsageError {
  const more = problems.length - shownProblems;
  // The list may already end with a line that counts the others.
  const shown =
    more > 1
      ? [...problems.slice(0, shownProblems), `and ${more} more problems`]
      : problems;
  const lines =
    shown.length === 1
      ? ` ${shown[0]}`
      : shown.map(problem => `\n  ${problem}`).join('');
  return new UsageError(`The ${kind} ${file} cannot be used:${lines}`, options);
}
