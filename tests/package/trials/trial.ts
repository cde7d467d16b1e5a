import {cpSync, rmSync} from 'node:fs';
import {chown} from 'node:fs/promises';
import path from 'node:path';
import {root} from '../../../src/cli/process/root.ts';
import {ended} from '../../cli/helpers/run.ts';
import {writeConsumer} from '../consumer.ts';
import {makeWritable, otherUser, type OtherUser} from '../installed.ts';
import {
  installBy,
  type Installation,
  type Manager,
  writeEmpty,
} from './installation.ts';
import type {Tools} from './tools.ts';

/** The packages of Motion Canvas's template. */
const template = {
  '@motion-canvas/core': '^3.17.2',
  '@motion-canvas/2d': '^3.17.2',
  '@motion-canvas/ui': '^3.17.2',
  '@motion-canvas/vite-plugin': '^3.17.2',
  typescript: '^5.2.2',
  vite: '^4.0.0',
};

/** What fails with a manager under a version of Node; empty when all works. */
export async function faultsOf(
  manager: Manager,
  node: string,
  tools: Tools,
): Promise<readonly string[]> {
  const places = [
    {write: writeEmpty, use: inEmptyFolder},
    {
      write: async (folder: string) => {
        await writeConsumer(folder, template);
        writeTemplateSettings(folder);
      },
      use: inProject,
    },
  ];
  const faults: string[] = [];
  for (const {write, use} of places) {
    const done = await installBy(manager, node, tools, write);
    try {
      const user = await otherUser(done.folder, done.installed);
      faults.push(...done.faults, ...(await use(done, user, tools.node(node))));
    } finally {
      await makeWritable(done.installed);
      rmSync(done.folder, {recursive: true, force: true});
    }
  }
  return faults;
}

function writeTemplateSettings(folder: string): void {
  cpSync(
    path.join(root, 'tests/package/trials/template.tsconfig.json'),
    path.join(folder, 'tsconfig.json'),
  );
}

/** The figures, and the doors that need no project. */
async function inEmptyFolder(
  {folder}: Installation,
  user: OtherUser,
  node: string,
): Promise<readonly string[]> {
  const env = {HOME: await user.own('home')};
  const render = 'render 03 --from 0 --to 0.5 --no-check --out out'.split(' ');
  const {code, stderr} = await user.run(render, env, {node});
  const figures = code === 0 ? [] : [`render 03: ${stderr}`];
  await writeConsumer(folder);
  const work = path.join(folder, 'work');
  cpSync(path.join(folder, 'network.json'), path.join(work, 'network.json'));
  const scripts = ['gradients.mjs', 'derive.mjs', 'own.mjs'];
  return [...figures, ...(await ran(scripts, folder, work, user, node))];
}

/** A scene with a board, and the doors that open the project. */
async function inProject(
  {folder, installed}: Installation,
  user: OtherUser,
  node: string,
): Promise<readonly string[]> {
  const HOME = await user.own('home');
  const out = await user.own('out');
  const file = path.join(installed.place, 'bin/motion-canvas-render.mjs');
  const words = ['--project', folder, '--format', 'gif', '--out', out];
  const {code, stderr} = await user.run(words, {HOME}, {node, file});
  const types = await user.run(
    ['--noEmit', '--project', folder],
    {HOME},
    {node, file: path.join(installed.modules, 'typescript/bin/tsc')},
  );
  // A render writes into the folder that it is run from.
  if (process.getuid?.() === 0) await chown(folder, 65_534, 65_534);
  const scripts = ['render.mjs', 'frames.mjs'];
  return [
    ...(code === 0 ? [] : [`motion-canvas-render: ${stderr}`]),
    ...(types.code === 0 ? [] : [`types: ${types.stdout}`]),
    ...(await ran(scripts, folder, folder, user, node)),
  ];
}

/** What scripts of a folder say as errors, run from another. */
async function ran(
  scripts: readonly string[],
  folder: string,
  cwd: string,
  user: OtherUser,
  node: string,
): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const name of scripts) {
    const file = path.join(folder, name);
    const env = {HOME: path.join(folder, 'home')};
    const {code, stderr} = await ended(user.start([], env, {node, file, cwd}));
    if (code !== 0) faults.push(`${name}: ${stderr}`);
  }
  return faults;
}
