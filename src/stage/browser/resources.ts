import {existsSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {allowances} from '../allowed/allowances.ts';
import {noteRead} from '../allowed/reads.ts';
import {endingRefusal, refusal} from '../allowed/refusals.ts';
import {findPackagesFrom} from '../fonts/fontPackages.ts';
import {webStyles} from '../fonts/webFonts.ts';
import {fetchedFile, keptFetch} from '../media/fetched.ts';
import {iconAt, missingIcons} from '../media/icons.ts';
import {installedFile} from '../media/packagesOnline.ts';
import {percentDecoded} from '../media/percentDecoded.ts';
import {temporaryFile} from '../media/temporaryFile.ts';
import {bundledFile, pageOrigin, rootFile} from './pageFile.ts';

let projectFolder = '';

/** Sets the project's folder, with its files and packages. */
export function serveProject(root: string): void {
  projectFolder = root;
  findPackagesFrom(root);
}

/**
 * The bytes behind an address in a scene: `data:`, `file:`, a path of the page, or
 * one of the network, from installed packages or fetched.
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
  if (address.startsWith('blob:')) {
    throw refusal(
      `The stage has no file behind ${address}, the address of ${what}. Give a data: address, such as toDataURL() of a canvas, in place of one of a Blob.`,
    );
  }
  const direct = withoutProxy(address);
  const found = requireLocated(direct) ?? fetchedNow(direct);
  // What the bundle has is one of its inputs; elsewhere a file may come to be.
  if (isForeign(direct) || bundledFile(direct) === undefined) {
    noteRead('address', pagePath(direct), () => bytesIn(found));
  }
  if (found !== undefined) return found;
  if (isForeign(direct)) {
    const icons = missingIcons(withProtocol(direct));
    if (icons !== undefined) throw endingRefusal(icons);
    throw refusal(
      `The address ${direct} of ${what} lies on the network, where it may change. Keep a copy in the project and import it, or fetch it with --allow-network.`,
    );
  }
  throw refusal(
    `There is no file at ${pagePath(direct)}, the address of ${what}. Import the file and use the imported address, or put it into the public folder.`,
  );
}

/** @throws for an icon that its installed set does not have. */
function requireLocated(address: string): string | Uint8Array | undefined {
  try {
    return located(address);
  } catch (error) {
    throw endingRefusal(error instanceof Error ? error.message : String(error));
  }
}

/** What lies on this machine: files, and what installed packages have. */
function located(address: string): string | Uint8Array | undefined {
  const styles = webStyles(address);
  if (styles !== undefined) return Buffer.from(styles);
  if (!isForeign(address)) return findFile(address);
  const url = withProtocol(address);
  const icon = () => iconAt(url, projectFolder);
  return installedFile(url, projectFolder) ?? buffered(icon());
}

function fetchedNow(address: string): string | undefined {
  return isForeign(address) && allowances().network
    ? fetchedFile(withProtocol(address), projectFolder)
    : undefined;
}

/**
 * The bytes behind an address now, without fetching; undefined for none.
 *
 * @param network - Whether what was fetched earlier may be used.
 */
export function contentNow(
  address: string,
  network: boolean,
): string | Uint8Array | undefined {
  try {
    const kept = () =>
      network && isForeign(address)
        ? keptFetch(withProtocol(address), projectFolder)
        : undefined;
    return bytesIn(located(address) ?? kept());
  } catch {
    // Such as an icon that its set has no longer.
    return undefined;
  }
}

function bytesIn(found: string | Uint8Array | undefined) {
  return typeof found === 'string' ? readFileSync(found) : found;
}

function buffered(text: string | undefined): Uint8Array | undefined {
  return text === undefined ? undefined : Buffer.from(text);
}

function withProtocol(address: string): string {
  return address.replace(/^\/\//, 'https://');
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
  return wanted === undefined ? address : percentDecoded(wanted);
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
  return bundledFile(address) ?? rootFile(address, projectFolder);
}

function decodeDataUrl(address: string, what: string): Uint8Array {
  const match = /^data:[^,]*?(;base64)?,(.*)$/s.exec(address);
  if (!match) {
    throw new Error(
      `The data: address of ${what} has no comma. Write data:TYPE;base64,DATA.`,
    );
  }
  const [, base64, body = ''] = match;
  const text = percentDecoded(body);
  return Buffer.from(text, base64 ? 'base64' : 'utf8');
}
