import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {stripVTControlCharacters} from 'node:util';
import type {ViteDevServer} from 'vite';

type Environment = ViteDevServer['environments'][string];

/**
 * Why a module of the page, or one that it imports, cannot be loaded, with file
 * and line; undefined when all of them can. A browser only tells that it failed.
 *
 * @param address - Of the module, as the page asks for it.
 */
export async function loadProblem(
  {config: {root}, environments}: ViteDevServer,
  address: string,
): Promise<string | undefined> {
  const {client} = environments;
  const addresses = new Set([address]);
  for (const address of addresses) {
    const problem = await problemOf(client, address, root);
    if (problem !== undefined) return problem;
    const module = await client.moduleGraph.getModuleByUrl(address);
    for (const {url, file} of module?.importedModules ?? []) {
      if (file?.startsWith(path.join(root, 'src'))) addresses.add(url);
    }
  }
  return undefined;
}

async function problemOf(
  client: Environment,
  address: string,
  root: string,
): Promise<string | undefined> {
  try {
    await client.transformRequest(address);
    return undefined;
  } catch (error) {
    return problemText(error, root);
  }
}

/** What Vite and its compiler say of a module, as a line: file, line, reason. */
async function problemText(error: unknown, root: string): Promise<string> {
  const {message, id}: {message?: unknown; id?: unknown} = Object(error);
  const text = String(message ?? error);
  const file = typeof id === 'string' ? id.split('?')[0] : undefined;
  const missing = /^Failed to resolve import "([^"]+)"/.exec(text)?.[1];
  if (missing !== undefined && file !== undefined) {
    const place = path.relative(root, file);
    const line = await lineOf(missing, file);
    return `${place}:${line}: there is no “${missing}” to import.`;
  }
  return problemLine(text);
}

/**
 * What a message of the compiler says, as a line. It draws a frame; what is wrong,
 * and where, stands above.
 */
export function problemLine(message: string): string {
  const text = stripVTControlCharacters(message);
  const reason = /\[[A-Z_]+\] (.+)/.exec(text)?.[1];
  const place = /\[ ([^\]\n]+:\d+:\d+) \]/.exec(text)?.[1];
  if (reason !== undefined && place !== undefined) {
    return `${place}: ${reason}`;
  }
  return text.split('\n').find(line => line.trim() !== '') ?? '';
}

/** The line of a file, from 1, that has a text between quotes. */
async function lineOf(text: string, file: string): Promise<number> {
  const source = await readFile(file, 'utf8').catch(() => '');
  const lines = source.split('\n');
  return 1 + lines.findIndex(line => /['"]/.test(line) && line.includes(text));
}
