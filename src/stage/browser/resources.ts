import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {webStyles} from '../fonts/webFonts.ts';

/** The page's address: every path below it is a file of the project. */
export const pageOrigin = 'http://localhost';

let folders: readonly string[] = [];

/**
 * Sets the folders of the page's files: the bundle's for imports of a scene,
 * the project's public folder for paths.
 */
export function serveFolders(...paths: readonly string[]): void {
  folders = paths.filter(path => path !== '');
}

/**
 * The bytes behind an address in a scene: `data:`, `file:`, or a path of the
 * page.
 *
 * @param what - The use of the address, for the error message.
 * @throws when the file is missing or lies on the network.
 */
export function readResource(address: string, what: string): Uint8Array {
  if (address.startsWith('data:')) return decodeDataUrl(address, what);
  const styles = webStyles(address);
  if (styles !== undefined) return Buffer.from(styles);
  const file = findFile(address);
  if (file) return readFileSync(file);
  throw new Error(
    isForeign(address)
      ? `The address ${address} of ${what} lies on the network, where it may change. Keep a copy in the project and import it.`
      : `There is no file at ${pagePath(address)}, the address of ${what}. Import the file and use the imported address, or put it into the public folder.`,
  );
}

function isForeign(address: string): boolean {
  return /^https?:/.test(address) && !address.startsWith(`${pageOrigin}/`);
}

/** Without the origin and the query, which Motion Canvas adds. */
function pagePath(address: string): string {
  const url = new URL(address, `${pageOrigin}/`);
  return url.origin === pageOrigin ? url.pathname : address;
}

function findFile(address: string): string | undefined {
  if (address.startsWith('file:')) {
    const file = fileURLToPath(address);
    return existsSync(file) ? file : undefined;
  }
  const url = new URL(address, `${pageOrigin}/`);
  if (url.origin !== pageOrigin) return undefined;
  const path = decodeURIComponent(url.pathname);
  return folders
    .map(folder => join(folder, path))
    .find(candidate => existsSync(candidate));
}

function decodeDataUrl(address: string, what: string): Uint8Array {
  const match = /^data:[^,]*?(;base64)?,(.*)$/s.exec(address);
  if (!match) {
    throw new Error(
      `The data: address of ${what} has no comma. Write data:TYPE;base64,DATA.`,
    );
  }
  const [, base64, body = ''] = match;
  const text = decodeURIComponent(body);
  return Buffer.from(text, base64 ? 'base64' : 'utf8');
}
