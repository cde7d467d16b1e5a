import type {Server} from 'node:http';
import path from 'node:path';
import {createLogger, createServer, type ViteDevServer} from 'vite';
import {sceneJsx} from '../../sceneJsx.mjs';
import {ownRequire} from '../../ownModules.ts';
import {say} from '../words/print.ts';
import {figuresPlugin} from './figuresPlugin.ts';
import {problemLine} from './loadProblem.ts';
import type {ServedFolders} from './servedFiles.ts';
import {isLinked} from './serveThroughLink.ts';

/**
 * The Vite server that turns sources into browser code. It listens to nobody:
 * the editor's own server forwards admitted requests.
 *
 * @param inner - A server without a port, for Vite's socket.
 * @param cacheDir - The folder for files that it can make again.
 */
export async function viteServer(
  inner: Server,
  root: string,
  cacheDir: string,
): Promise<{readonly vite: ViteDevServer; readonly served: ServedFolders}> {
  const folders = [
    ...pageFolders.map(name => path.join(root, name)),
    ...modulesAbove(root),
    ...(ownRequire.resolve.paths('vite') ?? []),
  ];
  const vite = await createServer({
    root,
    cacheDir,
    configFile: false,
    resolve: {preserveSymlinks: isLinked()},
    appType: 'custom',
    publicDir: false,
    clearScreen: false,
    customLogger: tellingLogger(),
    oxc: {jsx: sceneJsx},
    server: {
      middlewareMode: true,
      // Requests have been admitted before they come here.
      allowedHosts: true,
      cors: false,
      forwardConsole: false,
      ws: {server: inner},
      // The page reports errors itself and keeps showing as much as it can.
      hmr: {overlay: false},
      fs: {strict: true, allow: [path.join(root, 'src'), ...folders]},
    },
    // Dependencies are listed here and bundled at once: one found later would
    // leave the editor's page blank at its first start.
    optimizeDeps: {
      entries: ['src/editor/main.ts', 'src/{scenes,components}/**/*.{ts,tsx}'],
      exclude: ['preact', 'preact/*', '@preact/signals'],
    },
    plugins: [figuresPlugin(root)],
  });
  return {vite, served: {root, folders, cacheDir}};
}

/** The folders of the page's sources, without those of the command. */
const pageFolders = [
  ...['editor', 'timing', 'scenes', 'components', 'math', 'network'].map(
    name => `src/${name}`,
  ),
  'networks',
];

/** Folders where packages are found from a folder. */
function modulesAbove(folder: string): readonly string[] {
  const parent = path.dirname(folder);
  const here = path.join(folder, 'node_modules');
  return parent === folder ? [here] : [here, ...modulesAbove(parent)];
}

/**
 * Prints a failure once, as one line in the terminal; the page reports it too.
 */
function tellingLogger() {
  const logger = createLogger('error');
  let last = '';
  logger.error = message => {
    const line = problemLine(message);
    if (line !== last) say(line);
    last = line;
  };
  return logger;
}
