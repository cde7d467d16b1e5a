import {execFile} from 'node:child_process';
import {chmod, mkdir} from 'node:fs/promises';
import path from 'node:path';
import {promisify} from 'node:util';
import {root} from '../../../src/cli/process/root.ts';

const run = promisify(execFile);

/** The versions of Node that are tried: the oldest that is supported, and later ones. */
export const nodeVersions = ['20.19.0', '22', '24'] as const;

/** Programs and the package, for all trials. */
export interface Tools {
  /** The program of a version of Node. */
  readonly node: (version: string) => string;
  /** The script that is npm, and that which is pnpm. */
  readonly npm: string;
  readonly pnpm: string;
  /** The packed package. */
  readonly tarball: string;
}

/** Gets programs from the registry, and packs the package, into a folder. */
export async function prepareTools(folder: string): Promise<Tools> {
  const place = (name: string) => path.join(folder, name);
  const add = async (name: string, what: string) => {
    await mkdir(place(name), {recursive: true});
    await run('npm', [
      'install',
      '--ignore-scripts',
      '--prefix',
      place(name),
      what,
    ]);
  };
  const system = `node-${process.platform}-${process.arch}`;
  for (const version of nodeVersions) {
    await add(version, `${system}@${version}`);
  }
  await add('pnpm', 'pnpm@12');
  await add('npm', 'npm@11');
  const {stdout} = await run(
    'npm',
    ['pack', '--silent', '--pack-destination', folder],
    {cwd: root},
  );
  await chmod(folder, 0o755);
  return {
    node: version =>
      path.join(place(version), 'node_modules', system, 'bin/node'),
    npm: path.join(place('npm'), 'node_modules/npm/bin/npm-cli.js'),
    pnpm: path.join(place('pnpm'), 'node_modules/pnpm/bin/pnpm.mjs'),
    tarball: path.join(folder, stdout.trim()),
  };
}
