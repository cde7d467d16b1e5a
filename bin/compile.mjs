import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {build} from 'esbuild';
import {inputAt, isSame} from './input.mjs';

/** @typedef {import('./input.mjs').Input} Input */

/** What Node runs: the command line, and what `src/ownModules.ts` starts or loads by its path. */
export const entries = [
  'cli/main.ts',
  'cli/inspector.ts',
  'render/worker.ts',
  'render/video/encoderThread.ts',
  'stage/bundle/buildProcess.ts',
];

/** Times that sources are read when they are saved meanwhile. */
const attempts = 3;

/**
 * Compiles the program into modules that lie beside each other in a folder.
 * Packages stay where they are.
 *
 * @param {string} root - The package's folder.
 * @param {string} folder
 * @returns {Promise<readonly Input[]>} What it is made from.
 * @throws when a source cannot be compiled, or is saved again and again.
 */
export async function compile(root, folder) {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const inputs = await compileOnce(root, folder);
    if (inputs.every(input => isSame(root, input))) return inputs;
  }
  throw new Error('Sources are saved again and again while they are compiled.');
}

/**
 * @param {string} root
 * @param {string} folder
 * @returns {Promise<readonly Input[]>}
 */
async function compileOnce(root, folder) {
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
 * Notes every source as it is before it is read. Its `import.meta.dirname` stays
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
