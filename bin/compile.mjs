import {existsSync, readdirSync, readFileSync, realpathSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {build, context} from 'esbuild';
import {inputAt} from './input.mjs';

/** @typedef {import('./input.mjs').Input} Input */

/** What Node runs: the command line, and what `src/ownModules.ts` starts or loads by its path. */
export const entries = [
  'cli/main.ts',
  'cli/jobs/inspector.ts',
  'render/worker.ts',
  'render/video/encoderThread.ts',
  'stage/bundle/buildProcess.ts',
];

/**
 * Compiles the program into modules that lie beside each other in a folder, which
 * may lie anywhere: packages stay where they are, and are named by their place,
 * but for those of which little is used.
 *
 * @param {string} root - The package's folder.
 * @param {string} folder
 * @returns {Promise<readonly Input[]>} What it is made from, as it was before it
 *   was read: what is saved meanwhile differs from that when the next command starts.
 * @throws when a source cannot be compiled.
 */
export async function compile(root, folder) {
  const inputs = [inputAt(root, 'bin/compile.mjs')];
  const onRead = (/** @type {Input} */ input) => inputs.push(input);
  await build({
    ...settings,
    absWorkingDir: root,
    entryPoints: entries.map(entry => `src/${entry}`),
    outdir: folder,
    entryNames: '[name]',
    sourcemap: true,
    plugins: [packagesInPlace(root, onRead, takenIn), reading(root, onRead)],
  });
  return inputs.sort(([one], [other]) => (one < other ? -1 : 1));
}

/**
 * Packages of which the program uses a small part, that are taken in: zod has
 * ninety files, sixty of them in languages that nobody asks for.
 */
const takenIn = new Set(['zod']);

const settings = /** @type {const} */ ({
  outExtension: {'.js': '.mjs'},
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  sourcesContent: false,
  keepNames: true,
  tsconfigRaw: {},
  logLevel: 'silent',
});

/**
 * Compiles one module again and again; what was not edited is not read again. What it
 * would import of the stage is left out: a process has one.
 *
 * @param {string} root - The package's folder.
 * @param {string} entry - The module, from there.
 * @param {string} folder
 */
export async function openCompiler(root, entry, folder) {
  const compiler = await context({
    ...settings,
    absWorkingDir: root,
    entryPoints: [entry],
    outdir: folder,
    entryNames: '[name]-[hash]',
    metafile: true,
    plugins: [
      withoutStage,
      // Loaded once, they stay: what is taken in is run again.
      packagesInPlace(root, () => {}, new Set()),
      reading(root, () => {}, placed(root)),
    ],
  });
  return {
    /** The compiled module, under another name for other content, and its sources. */
    compile: async () => {
      const {metafile} = await compiler.rebuild();
      const outputs = Object.entries(metafile.outputs);
      const made = outputs.find(([, {entryPoint}]) => entryPoint === entry);
      const {inputs} = metafile;
      return {
        file: path.resolve(root, made?.[0] ?? ''),
        sources: Object.keys(inputs).map(name => path.resolve(root, name)),
      };
    },
  };
}

/** @type {import('esbuild').Plugin} */
const withoutStage = {
  name: 'without-stage',
  setup(compiler) {
    compiler.onResolve({filter: /\/stage\/index\.ts$/}, ({path: name}) => ({
      path: name,
      external: true,
    }));
  },
};

/** @type {Readonly<Record<string, import('esbuild').Loader>>} */
const loaders = {'.json': 'json', '.mjs': 'js'};

/**
 * Leaves packages where they are, but for those that are taken in. A package is an
 * input by what it says of itself: another version may have its modules elsewhere.
 *
 * @param {string} root
 * @param {(input: Input) => void} onRead
 * @param {ReadonlySet<string>} taken - Names of packages.
 * @returns {import('esbuild').Plugin}
 */
function packagesInPlace(root, onRead, taken) {
  /** @type {Set<string>} */
  const known = new Set();
  return {
    name: 'packages-in-place',
    setup(compiler) {
      compiler.onResolve({filter: /^[^./]/}, ({path: name, kind}) => {
        if (kind === 'entry-point') return undefined;
        const module = placeOf(name);
        if (!module?.startsWith('file:')) return {path: name, external: true};
        const folder = path.dirname(fileURLToPath(module));
        const description = descriptionAbove(folder, name);
        if (!known.has(description)) {
          known.add(description);
          onRead(inputAt(root, path.relative(root, description)));
        }
        if (taken.has(name)) return {path: fileURLToPath(module)};
        return {path: module, external: true};
      });
    },
  };
}

/**
 * A module of a package, as a URL; undefined where it is not installed, which is
 * for who imports it to say.
 *
 * @param {string} name
 */
function placeOf(name) {
  try {
    return import.meta.resolve(name);
  } catch {
    return undefined;
  }
}

/**
 * The package.json of the package that a module is of.
 *
 * @param {string} folder - Of the module, or above.
 * @param {string} name - What it is imported by.
 * @returns {string}
 */
function descriptionAbove(folder, name) {
  const file = path.join(folder, 'package.json');
  const found = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const isIt = found.name && `${name}/`.startsWith(`${found.name}/`);
  return isIt ? file : descriptionAbove(path.dirname(folder), name);
}

/**
 * Notes every source before it is read. Its `import.meta.dirname` stays
 * the folder that it lies in; its `import.meta.url` is that of the module that it
 * has become a part of.
 *
 * @param {string} root
 * @param {(input: Input) => void} onRead
 * @param {RegExp} filter - Of the sources.
 * @returns {import('esbuild').Plugin}
 */
function reading(root, onRead, filter = /\.(ts|mjs|json)$/) {
  const realRoot = realpathSync(root);
  return {
    name: 'reading',
    setup(compiler) {
      compiler.onLoad({filter}, ({path: file}) => {
        // Through a link to the root, the program is to know itself by that.
        const name = path.relative(realRoot, file);
        onRead(inputAt(root, name));
        const source = readFileSync(file, 'utf8');
        const folder = JSON.stringify(path.dirname(path.join(root, name)));
        return {
          contents: source.replaceAll('import.meta.dirname', () => folder),
          loader: loaders[path.extname(file)] ?? 'ts',
        };
      });
    },
  };
}

/**
 * The sources that ask where they lie. The compiler reads the others by itself, which
 * is faster; what is edited while a process draws asks for nothing of the kind.
 *
 * @param {string} root
 */
function placed(root) {
  const names = readdirSync(path.join(root, 'src'), {recursive: true})
    .map(String)
    .filter(name => /\.m?ts$/.test(name))
    .filter(name =>
      readFileSync(path.join(root, 'src', name), 'utf8').includes(
        'import.meta.dirname',
      ),
    )
    .map(name => name.replaceAll(/[^\w/]/g, '.'));
  return new RegExp(`src/(?:${names.join('|')})$`);
}
