import {execFile} from 'node:child_process';
import {existsSync} from 'node:fs';
import {cp, mkdir, symlink, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {promisify} from 'node:util';
import {root} from '../../src/cli/process/root.ts';
import {libraryExamples} from './examples.ts';
import type {Installed} from './installed.ts';

/** The size and rate of an export; small, since many are made. */
const meta = {
  version: 1,
  shared: {
    background: 'rgb(251,250,246)',
    range: [0, null],
    size: {x: 1920, y: 1080},
    audioOffset: 0,
  },
  rendering: {fps: 10, resolutionScale: 0.25, colorSpace: 'srgb'},
};

/**
 * Writes a Motion Canvas project with the scene of docs/library.md, and beside it the
 * other examples, into a folder.
 *
 * @param packages - Its dependencies, and their versions.
 */
export async function writeConsumer(
  folder: string,
  packages: Readonly<Record<string, string>> = {},
): Promise<void> {
  const examples = libraryExamples();
  const files = {
    'package.json': JSON.stringify({private: true, dependencies: packages}),
    'vite.config.ts': `
      import {defineConfig} from 'vite';
      import motionCanvas from '@motion-canvas/vite-plugin';
      export default defineConfig({plugins: [motionCanvas()]});`,
    'src/motion-canvas.d.ts':
      '/// <reference types="@motion-canvas/core/project" />\n',
    'src/project.ts': `
      import {makeProject} from '@motion-canvas/core';
      import slope from './scenes/slope?scene';
      export default makeProject({scenes: [slope]});`,
    'src/project.meta': JSON.stringify(meta),
    'src/scenes/slope.tsx': examples.get('slope.tsx')!,
    ...Object.fromEntries(
      [...examples].filter(([name]) => name !== 'slope.tsx'),
    ),
  };
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), {recursive: true});
    await writeFile(file, text);
  }
  await cp(
    path.join(root, 'networks/default.json'),
    path.join(folder, 'network.json'),
  );
}

/** Adds what the project has besides the package: its plugin, and types of Node. */
export async function addPackages({modules}: Installed): Promise<void> {
  const names = ['@motion-canvas/vite-plugin', '@types/node', 'undici-types'];
  for (const name of names) {
    const place = path.join(modules, name);
    if (existsSync(place)) continue;
    await mkdir(path.dirname(place), {recursive: true});
    await symlink(path.join(root, 'node_modules', name), place);
  }
}

/** What TypeScript says of files, with all libraries checked; empty when all is well. */
export async function typeErrors(
  folder: string,
  moduleResolution: 'bundler' | 'nodenext',
  include: readonly string[],
): Promise<string> {
  const settings = path.join(folder, `tsconfig.${moduleResolution}.json`);
  const compilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: false,
    allowJs: true,
    checkJs: true,
    noEmit: true,
    target: 'es2022',
    lib: ['es2023', 'dom', 'dom.iterable'],
    jsx: 'react-jsx',
    jsxImportSource: '@motion-canvas/2d/lib',
    types: ['node'],
    module: moduleResolution === 'nodenext' ? 'nodenext' : 'esnext',
    moduleResolution,
  };
  await writeFile(settings, JSON.stringify({compilerOptions, include}));
  const compiler = path.join(root, 'node_modules/typescript/bin/tsc');
  return promisify(execFile)('node', [compiler, '-p', settings], {
    cwd: folder,
  }).then(
    () => '',
    (error: {readonly stdout: string}) => error.stdout,
  );
}
