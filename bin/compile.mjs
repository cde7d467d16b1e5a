import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {build} from 'esbuild';
import {inputAt} from './input.mjs';

/** @typedef {import('./input.mjs').Input} Input */

/** What Node runs: the command line, and what `src/ownModules.ts` starts or loads by its path. */
export const entries = [
  'cli/main.ts',
  'cli/inspector.ts',
  'render/worker.ts',
  'render/video/encoderThread.ts',
  'stage/bundle/buildProcess.ts',
];

/**
 * Compiles the program into modules that lie beside each other in a folder.
 * Packages stay where they are.
 *
 * @param {string} root - The package's folder.
 * @param {string} folder
 * @returns {Promise<readonly Input[]>} What it is made from, as it was before it
 *   was read: what is saved meanwhile differs from that when the next command starts.
 * @throws when a source cannot be compiled.
 */
export async function compile(root, folder) {
  const inputs = [inputAt(root, 'bin/compile.mjs')];
  await build({
    absWorkingDir: root,
    entryPoints: entries.map(entry => `src/${entry}`),
    outdir: folder,
    entryNames: '[name]',
    outExtension: {'.js': '.mjs'},
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    sourcemap: true,
    sourcesContent: false,
    keepNames: true,
    tsconfigRaw: {},
    logLevel: 'silent',
    plugins: [reading(root, input => inputs.push(input))],
  });
  return inputs.sort(([one], [other]) => (one < other ? -1 : 1));
}

/**
 * Notes every source before it is read. Its `import.meta.dirname` stays
 * the folder that it lies in; its `import.meta.url` is that of the module that it
 * has become a part of.
 *
 * @param {string} root
 * @param {(input: Input) => void} onRead
 * @returns {import('esbuild').Plugin}
 */
function reading(root, onRead) {
  return {
    name: 'reading',
    setup(compiler) {
      compiler.onLoad({filter: /\.(ts|json)$/}, async ({path: file}) => {
        onRead(inputAt(root, path.relative(root, file)));
        const source = await readFile(file, 'utf8');
        const folder = JSON.stringify(path.dirname(file));
        const isJson = file.endsWith('.json');
        return {
          contents: source.replaceAll('import.meta.dirname', folder),
          loader: isJson ? 'json' : 'ts',
        };
      });
    },
  };
}
