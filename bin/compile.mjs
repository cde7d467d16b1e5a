import {readFile} from 'node:fs/promises';
import {statSync} from 'node:fs';
import path from 'node:path';
import {build} from 'esbuild';

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
 * @returns {Promise<readonly import('./program.mjs').Input[]>} What it is made from.
 */
export async function compile(root, folder, attempt = 1) {
  const started = Date.now();
  const {metafile} = await build({
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
    metafile: true,
    tsconfigRaw: {},
    logLevel: 'silent',
    plugins: [namedByPlace],
  });
  const files = [...Object.keys(metafile.inputs), 'bin/compile.mjs'];
  const inputs = files.map(file => inputAt(root, file));
  const isSettled = inputs.every(([, modified]) => modified < started);
  if (isSettled) return inputs;
  if (attempt === attempts)
    throw new Error('Sources are saved again and again.');
  return compile(root, folder, attempt + 1);
}

/**
 * @param {string} root
 * @param {string} file
 * @returns {import('./program.mjs').Input}
 */
function inputAt(root, file) {
  const {mtimeMs, size} = statSync(path.join(root, file));
  return [file, mtimeMs, size];
}

/**
 * A source's `import.meta.dirname` stays the folder that it lies in; its
 * `import.meta.url` is that of the module that it has become a part of.
 *
 * @type {import('esbuild').Plugin}
 */
const namedByPlace = {
  name: 'named-by-place',
  setup(compiler) {
    compiler.onLoad({filter: /\.ts$/}, async ({path: file}) => {
      const source = await readFile(file, 'utf8');
      const folder = JSON.stringify(path.dirname(file));
      const contents = source.replaceAll('import.meta.dirname', folder);
      return {contents, loader: 'ts'};
    });
  },
};
