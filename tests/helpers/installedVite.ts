import {createRequire} from 'node:module';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import type {createServer} from 'vite';

/** The server of the Vite that a folder has installed, or one above it. */
export async function installedVite(
  folder: string,
): Promise<typeof createServer> {
  const {resolve} = createRequire(path.join(folder, 'package.json'));
  const home = path.dirname(resolve('vite/package.json'));
  // What `require` gives of old versions is no module.
  const main = pathToFileURL(path.join(home, 'dist/node/index.js'));
  const vite: {createServer: typeof createServer} = await import(main.href);
  return vite.createServer;
}
