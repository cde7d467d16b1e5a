import {execFile} from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {promisify} from 'node:util';
import type {Installed} from '../installed.ts';
import type {Tools} from './tools.ts';

/** A package manager, and how it is asked to install. */
export interface Manager {
  /** How the table names it. */
  readonly name: string;
  readonly program: 'npm' | 'pnpm';
  readonly flags: readonly string[];
  /** Its settings for the folder. */
  readonly settings?: Readonly<Record<string, string>>;
}

export const managers: readonly Manager[] = [
  {name: 'npm 11', program: 'npm', flags: ['install', '--ignore-scripts']},
  {name: 'pnpm 12', program: 'pnpm', flags: ['add', '--ignore-scripts']},
  {
    name: 'pnpm 12, strict peers',
    program: 'pnpm',
    flags: ['add', '--ignore-scripts'],
    settings: {'pnpm-workspace.yaml': 'strictPeerDependencies: true\n'},
  },
];

/** An installation, and what is wrong with it. */
export interface Installation {
  readonly folder: string;
  readonly installed: Installed;
  readonly faults: readonly string[];
}

/** Installs the packed package into a folder, as a manager does under a version of Node. */
export async function installBy(
  {program, flags, settings = {}}: Manager,
  node: string,
  tools: Tools,
  write: (folder: string) => Promise<void>,
): Promise<Installation> {
  const folder = mkdtempSync(path.join(tmpdir(), 'trial-'));
  await write(folder);
  for (const [name, text] of Object.entries(settings)) {
    writeFileSync(path.join(folder, name), text);
  }
  const words = [tools[program], ...flags, tools.tarball];
  const {stdout, stderr} = await promisify(execFile)(tools.node(node), words, {
    cwd: folder,
  });
  const modules = path.join(folder, 'node_modules');
  const place = path.join(modules, 'backprop-figures');
  const cores = coresIn(modules);
  const complaints = `${stdout}\n${stderr}`
    .split('\n')
    .filter(line => /ERESOLVE|peer/i.test(line));
  return {
    folder,
    installed: {
      modules,
      place,
      bin: path.join(place, 'bin/backprop-figures.mjs'),
    },
    faults: [
      ...complaints,
      ...(cores.length === 1 ? [] : [`${cores.length} copies of core`]),
    ],
  };
}

/** An empty folder has a package.json, so that it is the project. */
export async function writeEmpty(folder: string): Promise<void> {
  mkdirSync(folder, {recursive: true});
  writeFileSync(path.join(folder, 'package.json'), '{"private": true}\n');
}

/** The copies of Motion Canvas's core, wherever they lie. */
function coresIn(modules: string): readonly string[] {
  const found = readdirSync(modules, {recursive: true, encoding: 'utf8'})
    .filter(name => name.endsWith('@motion-canvas/core/package.json'))
    .map(name => realpathSync(path.join(modules, name)));
  return [...new Set(found)];
}
