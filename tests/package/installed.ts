import {execFile, spawn} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {chmod, chown, mkdir, readdir} from 'node:fs/promises';
import path from 'node:path';
import {promisify} from 'node:util';
import {root} from '../../src/cli/process/root.ts';
import {
  ended,
  type Run,
  type start as startCommand,
} from '../cli/helpers/run.ts';

const run = promisify(execFile);

/**
 * The package, packed and unpacked below `node_modules` with its dependencies.
 */
export interface Installed {
  readonly modules: string;
  /** The package's own folder. */
  readonly place: string;
  readonly bin: string;
}

/** Installs the package into an empty folder, as from its tarball. */
export async function install(folder: string): Promise<Installed> {
  const modules = path.join(folder, 'node_modules');
  const place = path.join(modules, 'backprop-figures');
  await mkdir(place, {recursive: true});
  await run('cp', ['-al', '--parents', ...packages(), folder], {cwd: root});
  const {stdout} = await run(
    'npm',
    ['pack', '--silent', '--pack-destination', folder],
    {cwd: root},
  );
  const tarball = path.join(folder, stdout.trim());
  await run('tar', ['xzf', tarball, '-C', place, '--strip-components=1']);
  return {modules, place, bin: path.join(place, 'bin/backprop-figures.mjs')};
}

/** The installed packages without those for development. */
function packages(): readonly string[] {
  return lockedPackages()
    .filter(([name, {dev}]) => !dev && name.split('node_modules/').length === 2)
    .map(([name]) => name)
    .filter(name => existsSync(path.join(root, name)));
}

/** Every package of the lock file, by its folder. */
export function lockedPackages(): readonly (readonly [
  string,
  {readonly dev?: true; readonly optional?: true},
])[] {
  const text = readFileSync(path.join(root, 'package-lock.json'), 'utf8');
  const lock: {readonly packages: Readonly<Record<string, object>>} =
    JSON.parse(text);
  return Object.entries(lock.packages);
}

/** What is run, and where; the command in the user's folder `work` if left out. */
interface Launch {
  /** The program of Node. */
  readonly node?: string;
  readonly file?: string;
  readonly cwd?: string;
}

/** A user without the right to write where the package is installed. */
export interface OtherUser {
  run(
    words: readonly string[],
    env: Readonly<Record<string, string>>,
    how?: Launch,
  ): Promise<Run>;
  start(
    words: readonly string[],
    env: Readonly<Record<string, string>>,
    how?: Launch,
  ): ReturnType<typeof startCommand>;
  /** A folder of the user's own. */
  own(name: string): Promise<string>;
}

const isRoot = process.getuid?.() === 0;

/** The id of `nobody` on most systems. */
const nobody = 65_534;

/**
 * Root can write everywhere and becomes another user; any other user loses the
 * right to write to the package. Never skips: when neither is possible, a test
 * fails.
 */
export async function otherUser(
  folder: string,
  {modules, bin}: Installed,
): Promise<OtherUser> {
  await chmod(folder, 0o755);
  if (!isRoot) await makeReadOnly(modules);
  const start: OtherUser['start'] = (words, env, how = {}) => {
    const {PATH = ''} = process.env;
    const {node = process.execPath, file = bin} = how;
    return spawn(node, [file, ...words], {
      cwd: how.cwd ?? path.join(folder, 'work'),
      env: {PATH, NO_COLOR: '1', ...env},
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(isRoot && {uid: nobody, gid: nobody}),
    });
  };
  const own = async (name: string) => {
    const place = path.join(folder, name);
    await mkdir(place, {recursive: true});
    if (isRoot) await chown(place, nobody, nobody);
    return place;
  };
  await own('work');
  return {start, run: (...asked) => ended(start(...asked)), own};
}

async function makeReadOnly(folder: string): Promise<void> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true});
  const below = entries
    .filter(entry => entry.isDirectory())
    .map(({parentPath, name}) => path.join(parentPath, name));
  for (const place of [...below, folder]) await chmod(place, 0o555);
}

/** Allows the folder to be removed again. */
export async function makeWritable({modules}: Installed): Promise<void> {
  if (!isRoot) await run('chmod', ['-R', 'u+w', modules]);
}
