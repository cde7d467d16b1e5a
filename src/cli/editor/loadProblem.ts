import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {stripVTControlCharacters} from 'node:util';
import type {ViteDevServer} from 'vite';

type Environment = ViteDevServer['environments'][string];

/**
 * Why a module of the page, or one of its imports, fails to load, with file and
 * line; undefined when all load. A browser only reports the failure.
 *
 * @param address - The address of the module in the page.
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

/**
 * The message of Vite or its compiler about a module, as one line: file, line,
 * reason.
 */
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
 * The message of the compiler as one line. The problem and its place stand
 * above a drawn code frame.
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

/** The line of a file, from 1, with a quoted text. */
async function lineOf(text: string, file: string): Promise<number> {
  const source = await readFile(file, 'utf8').catch(() => '');
  const lines = source.split('\n');
  return 1 + lines.findIndex(line => /['"]/.test(line) && line.includes(text));
}
