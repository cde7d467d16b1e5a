import {existsSync, readdirSync, readFileSync, realpathSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {build, context} from 'esbuild';
import {inputAt} from './input.mjs';

/** @typedef {import('./input.mjs').Input} Input */

/**
 * The modules that Node runs: the command line, and those that
 * `src/ownModules.ts` starts or loads by path.
 */
export const entries = [
  'cli/main.ts',
  'cli/jobs/inspector.ts',
  'cli/project/projectInspector.ts',
  'library/render.ts',
  'library/stage.ts',
  'render/worker.ts',
  'render/video/encoderThread.ts',
  'stage/bundle/buildProcess.ts',
  'stage/loading/factsProcess.ts',
];

/**
 * Compiles the program into modules in one folder, which may lie anywhere.
 * Packages stay where they are and are imported by path, except those that are
 * bundled.
 *
 * @param {string} root - The package's folder.
 * @param {string} folder
 * @param {boolean} isMapped - Whether to make source maps, which take a quarter more time.
 * @returns {Promise<readonly Input[]>} Its inputs, as they were before reading: a
 *   file saved meanwhile differs from them when the next command starts.
 * @throws when a source fails to compile.
 */
export async function compile(root, folder, isMapped) {
  const sources = sourcesOf(root);
  const inputs = [inputAt(root, 'bin/compile.mjs')];
  const onRead = (/** @type {Input} */ input) => inputs.push(input);
  const {metafile} = await build({
    ...settings,
    absWorkingDir: root,
    entryPoints: entries.map(entry => `src/${entry}`),
    outdir: folder,
    entryNames: '[name]',
    sourcemap: isMapped,
    metafile: true,
    plugins: [
      packagesInPlace(root, onRead, takenIn),
      reading(root, onRead, sources),
    ],
  });
  const read = new Set(Object.keys(metafile.inputs));
  for (const {input} of sources) if (read.has(input[0])) inputs.push(input);
  return inputs.sort(([one], [other]) => (one < other ? -1 : 1));
}

/**
 * Packages that are bundled, since the program uses a small part of them: zod
 * has ninety files, sixty of them in languages that nobody asks for.
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
  tsconfigRaw: {},
  logLevel: 'silent',
});

/**
 * Compiles one module again and again; only edited sources are read again. Its
 * imports of the stage are left out: a process has one stage.
 *
 * @param {string} root - The package's folder.
 * @param {string} entry - The module, relative to it.
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
      // Loaded packages stay; a bundled one would run again.
      packagesInPlace(root, () => {}, new Set()),
      reading(root, () => {}, sourcesOf(root)),
    ],
  });
  return {
    /**
     * The compiled module, with another name for other content, and its
     * sources.
     */
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
 * Leaves packages where they are, except those that are bundled. A package.json
 * is an input: another version may have its modules elsewhere.
 *
 * @param {string} root
 * @param {(input: Input) => void} onRead
 * @param {ReadonlySet<string>} taken - Names of bundled packages.
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
 * The URL of a package's module; undefined when it is not installed, which its
 * importer has to report.
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
 * The package.json of the package that a module belongs to.
 *
 * @param {string} folder - The folder of the module, or one above.
 * @param {string} name - The name in its import.
 * @returns {string}
 */
function descriptionAbove(folder, name) {
  const file = path.join(folder, 'package.json');
  const found = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const isIt = found.name && `${name}/`.startsWith(`${found.name}/`);
  return isIt ? file : descriptionAbove(path.dirname(folder), name);
}

/**
 * Reads files that the compiler cannot read by itself: data, which becomes an
 * input, and sources that ask for their place. Their `import.meta.dirname`
 * stays their own folder; their `import.meta.url` becomes that of the compiled
 * module.
 *
 * @param {string} root
 * @param {(input: Input) => void} onRead
 * @param {readonly Source[]} sources
 * @returns {import('esbuild').Plugin}
 */
function reading(root, onRead, sources) {
  const realRoot = realpathSync(root);
  const placed = sources
    .filter(({asksPlace}) => asksPlace)
    .map(({input: [file]}) => file.replaceAll(/[^\w/]/g, '.'));
  const filter = new RegExp(
    ['\\.json$', ...placed.map(end => `${end}$`)].join('|'),
  );
  return {
    name: 'reading',
    setup(compiler) {
      compiler.onLoad({filter}, ({path: file}) => {
        // If the root is a link, the program has to know itself by the link's
        // path.
        const name = path.relative(realRoot, file);
        if (path.extname(file) === '.json') onRead(inputAt(root, name));
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
 * A file that may be compiled, as it was before reading.
 *
 * @typedef {object} Source
 * @property {Input} input
 * @property {boolean} asksPlace - Whether it asks for its folder.
 */

/**
 * All files below `src` that may be compiled. The compiler reads most of them
 * by itself, which is faster.
 *
 * @param {string} root
 * @returns {readonly Source[]}
 */
function sourcesOf(root) {
  return readdirSync(path.join(root, 'src'), {recursive: true})
    .map(name => path.posix.join('src', String(name).replaceAll('\\', '/')))
    .filter(name => /\.(ts|mjs)$/.test(name))
    .map(name => ({
      input: inputAt(root, name),
      asksPlace: readFileSync(path.join(root, name), 'utf8').includes(
        'import.meta.dirname',
      ),
    }));
}
