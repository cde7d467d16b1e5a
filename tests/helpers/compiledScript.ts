import {readFileSync} from 'node:fs';
import path from 'node:path';
import {build, type Plugin} from 'esbuild';
import {remembered} from '../../src/remembered.ts';
import {settleFile} from '../../src/settled.mjs';
import {compiledFolder} from './compiledFolder.ts';

/** Within the package, whose packages the scripts import. */
const folder = path.resolve(
  import.meta.dirname,
  '../../node_modules/.cache/test-scripts',
);

/**
 * A script of the tests as one module that Node runs at once: from its sources,
 * each of its processes would compile them anew, which takes a second.
 *
 * @param file - Its absolute path.
 */
export const compiledScript = remembered(
  async (file: string): Promise<string> => {
    const {outputFiles} = await build({
      entryPoints: [file],
      write: false,
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20.19',
      packages: 'external',
      tsconfigRaw: {},
      logLevel: 'silent',
      plugins: [inPlace],
    });
    const {text, hash} = outputFiles[0]!;
    const name = `${path.parse(file).name}-${hash.replaceAll(/\W/g, '_')}`;
    const script = path.join(folder, `${name}.mjs`);
    settleFile(script, text);
    return script;
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
