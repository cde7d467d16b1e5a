import type {Server} from 'node:http';
import path from 'node:path';
import {createLogger, createServer, type ViteDevServer} from 'vite';
import {sceneJsx} from '../../sceneJsx.ts';
import {ownRequire} from '../../ownModules.ts';
import {say} from '../words/print.ts';
import {figuresPlugin} from './figuresPlugin.ts';
import {problemLine} from './loadProblem.ts';
import type {ServedFolders} from './servedFiles.ts';
import {isLinked} from './serveThroughLink.ts';

/**
 * Vite, which turns sources into what a browser runs. It listens to nobody: the
 * editor's own server hands on what it lets in.
 *
 * @param inner - A server that nobody reaches, for Vite's socket.
 * @param cacheDir - Where it keeps what it can make again.
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
      // The door asks who comes; here all have been asked.
      allowedHosts: true,
      cors: false,
      forwardConsole: false,
      ws: {server: inner},
      // The page tells of errors itself, and goes on showing what it can.
      hmr: {overlay: false},
      fs: {strict: true, allow: [path.join(root, 'src'), ...folders]},
    },
    // Found at once, dependencies are bundled at once: a dependency that turns up
    // later would leave the editor's page blank at its first start.
    optimizeDeps: {
      entries: ['src/editor/main.ts', 'src/{scenes,components}/**/*.{ts,tsx}'],
      exclude: ['preact', 'preact/*', '@preact/signals'],
    },
    plugins: [figuresPlugin(root)],
  });
  return {vite, served: {root, folders, cacheDir}};
}

/** Where the page's sources lie; those of the command are none of its business. */
const pageFolders = [
  ...['editor', 'timing', 'scenes', 'components', 'math', 'network'].map(
    name => `src/${name}`,
  ),
  'networks',
];

/** Where packages are found from a folder. */
function modulesAbove(folder: string): readonly string[] {
  const parent = path.dirname(folder);
  const here = path.join(folder, 'node_modules');
  return parent === folder ? [here] : [here, ...modulesAbove(parent)];
}

/** A failure is a line in the terminal, once; the page tells of it too. */
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
