import {readFile} from 'node:fs/promises';
import path from 'node:path';
import packageFile from '../../../package.json' with {type: 'json'};
import {ownRequire} from '../../ownModules.ts';
import type {Finding} from './finding.ts';

/** The packages that draw: their versions affect the look of a frame. */
const drawingPackages = [
  '@motion-canvas/core',
  '@motion-canvas/2d',
  '@motion-canvas/ui',
  '@napi-rs/canvas',
  'mathjax-full',
  'vite',
  'yoga-layout',
];

/** The installed version of each package that draws. */
export async function packageFindings(): Promise<Finding[]> {
  return Promise.all(drawingPackages.map(packageFinding));
}

/** Whether this version of Node is supported. */
export function nodeFinding(version = process.version): Finding {
  const wanted = packageFile.engines.node;
  return {
    name: 'Node',
    ok: isAtLeast(version, wanted),
    found: `${version} (needs ${wanted})`,
    needed: true,
    remedy: `Install Node ${wanted.replace(/^\D+/, '')} or newer from https://nodejs.org.`,
  };
}

async function packageFinding(name: string): Promise<Finding> {
  const version = await installedVersion(name);
  const ok = version !== undefined;
  const found = version ?? 'not installed';
  return {
    name,
    ok,
    found,
    needed: true,
    remedy: `Run npm ci, or npm install ${name}.`,
  };
}

/** The version in the package.json of an installed package. */
export async function installedVersion(
  name: string,
): Promise<string | undefined> {
  const folders = ownRequire.resolve.paths(name) ?? [];
  for (const folder of folders) {
    const file = path.join(folder, name, 'package.json');
    const text = await readFile(file, 'utf8').catch(() => undefined);
    if (text !== undefined) return /"version": *"([^"]+)"/.exec(text)?.[1];
  }
  return undefined;
}

function isAtLeast(version: string, range: string): boolean {
  const [major = 0, minor = 0] = numbers(version);
  const [leastMajor = 0, leastMinor = 0] = numbers(range);
  return major > leastMajor || (major === leastMajor && minor >= leastMinor);
}

function numbers(text: string): number[] {
  return (text.match(/\d+/g) ?? []).map(Number);
}
