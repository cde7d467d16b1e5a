import {readdir, readFile} from 'node:fs/promises';
import path from 'node:path';
import type {Network} from '../network/network.ts';
import {nearestChoice, similar, UsageError} from './errors.ts';

/**
 * The network of a file, or the default one without a file.
 *
 * @throws UsageError when the file cannot be read, or with all its problems.
 */
export async function readNetwork(file?: string): Promise<Network> {
  if (file === undefined) {
    return (await import('../network/defaultNetwork.ts')).defaultNetwork;
  }
  const text = await readFile(file, 'utf8').catch(async cause => {
    throw new UsageError(await unreadable(file, cause), {cause});
  });
  const {parseNetwork, NetworkFileError} =
    await import('../network/networkFile.ts');
  try {
    return parseNetwork(text);
  } catch (cause) {
    if (!(cause instanceof NetworkFileError)) throw cause;
    throw new UsageError(unusable(file, cause.message), {cause});
  }
}

async function unreadable(
  file: string,
  {code = '', message}: NodeJS.ErrnoException,
): Promise<string> {
  const reason = `The network file ${file} cannot be read: ${reasons[code] ?? message}.`;
  const near = code === 'ENOENT' ? await nearestFile(file) : undefined;
  return near ? `${reason} Did you mean ${near}?` : reason;
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'a part of its path is not a folder',
  EISDIR: 'it is a folder',
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
    ? path.join(folder, nearest)
    : undefined;
}

/** One problem shares the line of its file; several get a line each. */
function unusable(file: string, problems: string): string {
  const lines = problems.split('\n');
  return lines.length === 1
    ? `The network file ${file} cannot be used: ${problems}`
    : `The network file ${file} cannot be used:\n${lines.map(line => `  ${line}`).join('\n')}`;
}
