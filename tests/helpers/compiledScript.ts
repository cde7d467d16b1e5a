import {mkdirSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import path from 'node:path';
import {build, type Plugin} from 'esbuild';
import {remembered} from '../../src/remembered.ts';
import {compiledFolder} from './compiledFolder.ts';

const kept = path.resolve(import.meta.dirname, '../../node_modules/.cache');

/** Within the package, whose packages the scripts import. */
const folder = (() => {
  mkdirSync(kept, {recursive: true});
  const made = mkdtempSync(path.join(kept, 'test-scripts-'));
  process.once('exit', () => rmSync(made, {recursive: true, force: true}));
  return made;
})();

/**
 * A script of the tests as one module that Node runs at once: from its sources,
 * each of its processes would compile them anew, which takes a second.
 *
 * @param file - Its absolute path.
 */
export const compiledScript = remembered(
  async (file: string): Promise<string> => {
    const outfile = path.join(folder, `${path.parse(file).name}.mjs`);
    await build({
      entryPoints: [file],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20.19',
      packages: 'external',
      tsconfigRaw: {},
      logLevel: 'silent',
      plugins: [inPlace],
    });
    return outfile;
  },
);

/** Sources know their own folder; what they start is the compiled program's. */
const inPlace: Plugin = {
  name: 'in-place',
  setup(compiler) {
    compiler.onLoad({filter: /\/src\/compiledFolder\.ts$/}, () => ({
      contents: `export const compiledFolder = ${JSON.stringify(compiledFolder)};`,
      loader: 'ts',
    }));
    compiler.onLoad({filter: /\.(?:ts|mjs)$/}, ({path: source}) => ({
      contents: readFileSync(source, 'utf8').replaceAll(
        'import.meta.dirname',
        () => JSON.stringify(path.dirname(source)),
      ),
      loader: 'ts',
    }));
  },
};
