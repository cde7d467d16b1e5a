import {existsSync, readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {allowances} from '../allowed/allowances.ts';
import {findPackagesFrom} from '../fonts/fontPackages.ts';
import {webStyles} from '../fonts/webFonts.ts';
import {fetchedFile} from '../media/fetched.ts';
import {iconAt, missingIcons} from '../media/icons.ts';
import {installedFile} from '../media/packagesOnline.ts';
import {temporaryFile} from '../media/temporaryFile.ts';

/** The page's address: every path below it is a file of the project. */
export const pageOrigin = 'http://localhost';

let folders: readonly string[] = [];
let projectFolder = '';

/**
 * Sets the folders of the page's files: the bundle's for imports of a scene,
 * the project's public folder for paths.
 */
export function serveFolders(...paths: readonly string[]): void {
  folders = paths.filter(path => path !== '');
}

/** Sets the folder from which a project finds its packages. */
export function servePackagesOf(root: string): void {
  projectFolder = root;
  findPackagesFrom(root);
}

/**
 * The bytes behind an address in a scene: `data:`, `file:`, a path of the page, or
 * what `networkResource` gives.
 *
 * @param what - The use of the address, for the error message.
 * @throws when the file is missing, or lies on the network and may not be fetched.
 */
export function readResource(address: string, what: string): Uint8Array {
  const found = resource(address, what);
  return typeof found === 'string' ? readFileSync(found) : found;
}

/**
 * The file behind an address, for what is read by another program.
 *
 * @throws as `readResource` does.
 */
export function resourceFile(address: string, what: string): string {
  const found = resource(address, what);
  return typeof found === 'string' ? found : temporaryFile(found);
}

/** The path of a file, or bytes that lie in none. */
function resource(address: string, what: string): string | Uint8Array {
  if (address.startsWith('data:')) return decodeDataUrl(address, what);
  const direct = withoutProxy(address);
  const styles = webStyles(direct);
  if (styles !== undefined) return Buffer.from(styles);
  if (isForeign(direct)) return networkResource(direct, what);
  const file = findFile(direct);
  if (file !== undefined) return file;
  throw new Error(
    `There is no file at ${pagePath(direct)}, the address of ${what}. Import the file and use the imported address, or put it into the public folder.`,
  );
}

/**
 * An address of the network: from packages that are installed, or else fetched, if
 * that is allowed.
 */
function networkResource(address: string, what: string): string | Uint8Array {
  const url = address.replace(/^\/\//, 'https://');
  const installed = installedFile(url, projectFolder);
  if (installed !== undefined) return installed;
  const icon = iconAt(url, projectFolder);
  if (icon !== undefined) return Buffer.from(icon);
  if (allowances().network) return fetchedFile(url, projectFolder);
  throw new Error(
    missingIcons(url) ??
      `The address ${address} of ${what} lies on the network, where it may change. Keep a copy in the project and import it, or fetch it with --allow-network.`,
  );
}

function isForeign(address: string): boolean {
  return (
    /^(?:https?:)?\/\//.test(address) && !address.startsWith(`${pageOrigin}/`)
  );
}

/** The editor's server fetches what other servers give to no page. */
function withoutProxy(address: string): string {
  const [, wanted] =
    /^(?:http:\/\/localhost)?\/cors-proxy\/([^?]+)/.exec(address) ?? [];
  return wanted === undefined ? address : decodeURIComponent(wanted);
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
    .find(candidate => statSync(candidate, {throwIfNoEntry: false})?.isFile());
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
