import {existsSync} from 'node:fs';
import path from 'node:path';
import {installedPackage} from './packageFile.ts';
import {percentDecoded} from './percentDecoded.ts';

/** Servers that hand out the files of npm packages, with what leads to a name. */
const servers: Readonly<Record<string, RegExp>> = {
  'esm.sh': /^\/(?:v\d+\/|stable\/)?/,
  'unpkg.com': /^\//,
  'cdn.jsdelivr.net': /^\/npm\//,
};

const place = /^((?:@[^/@]+\/)?[^/@]+)(?:@([^/]+))?\/(.+)$/;

/**
 * The file behind an address of a server for npm packages, if the project has that
 * package installed, in a version with the major number that is asked for.
 */
export function installedFile(url: string, root: string): string | undefined {
  const {host, pathname} = new URL(url);
  const lead = Object.hasOwn(servers, host) ? servers[host] : undefined;
  if (!lead?.test(pathname)) return undefined;
  const [, name, wanted = '', file] =
    place.exec(percentDecoded(pathname.replace(lead, ''))) ?? [];
  const found = name && installedPackage(name, root);
  if (!found || file === undefined) return undefined;
  const major = /\d+/.exec(wanted)?.[0];
  const isWanted = major === undefined || found.version.startsWith(`${major}.`);
  const whole = path.join(found.folder, file);
  const isInside = whole.startsWith(found.folder + path.sep);
  return isWanted && isInside && existsSync(whole) ? whole : undefined;
}
