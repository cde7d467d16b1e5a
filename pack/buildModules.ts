import {readFileSync} from 'node:fs';
import path from 'node:path';
import {build, type Plugin} from 'esbuild';
import {doors, root} from './doors.ts';

/**
 * The project's own typeface, within its module: no bundler has to know how to load it.
 */
const inlineFonts: Plugin = {
  name: 'inline-fonts',
  setup(compiler) {
    compiler.onResolve({filter: /\.woff2\?inline$/}, ({path: name}) => ({
      path: path.join(root, 'node_modules', name.replace('?inline', '')),
      namespace: 'font',
    }));
    compiler.onLoad({filter: /./, namespace: 'font'}, ({path: file}) => ({
      contents: readFileSync(file),
      loader: 'dataurl',
    }));
  },
};

/**
 * Compiles the doors into plain modules. They share what they have in common, such as
 * the counter of a term's ids.
 */
export async function buildModules(folder: string): Promise<void> {
  await build({
    absWorkingDir: root,
    entryPoints: doors.map(({name, source}) => ({in: source, out: name})),
    outdir: folder,
    bundle: true,
    splitting: true,
    chunkNames: 'shared/[hash]',
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    packages: 'external',
    legalComments: 'none',
    plugins: [inlineFonts],
  });
}
