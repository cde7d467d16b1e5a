import path from 'node:path';
import {createServer, type Plugin} from 'vite';
import {keptFolder} from '../keptFolder.mjs';
import {interruptible, Interruption} from './interruption.ts';
import {print} from './print.ts';
import {root} from './root.ts';

/** Serves the editor to this machine alone, until the command is interrupted. */
export async function serveEditor(options: {
  readonly port: number;
  readonly open?: boolean;
}): Promise<void> {
  // Motion Canvas's plugin resolves its files against the working directory.
  process.chdir(root);
  const {port, open = false} = options;
  const cacheDir = keptFolder('editor', root);
  const server = await createServer({
    root,
    configFile: path.join(root, 'vite.config.ts'),
    configLoader: 'runner',
    ...(cacheDir && {cacheDir}),
    logLevel: 'error',
    clearScreen: false,
    server: {
      host: '127.0.0.1',
      port,
      strictPort: false,
      open,
    },
    plugins: [stayOnThisMachine],
  });
  // Vite would end the process itself, as if the signal were a failure.
  process.removeAllListeners('SIGTERM');
  try {
    await server.listen();
    print(`The editor is at ${server.resolvedUrls?.local[0]}`);
    print('Ctrl+C ends it.');
    await interruption();
  } finally {
    await server.close();
  }
}

/** Motion Canvas's editor would ask for web fonts and its newest version. */
const stayOnThisMachine: Plugin = {
  name: 'stay-on-this-machine',
  enforce: 'pre',
  configureServer({middlewares}) {
    middlewares.use((_request, response, next) => {
      response.setHeader('Content-Security-Policy', ownPolicy);
      next();
    });
  },
};

const ownPolicy = [
  "default-src 'self' data: blob: 'unsafe-inline' 'unsafe-eval'",
  "connect-src 'self' data: blob: ws://127.0.0.1:*",
].join('; ');

/** An interruption is how the editor is meant to end, not a failure. */
async function interruption(): Promise<void> {
  await interruptible(
    signal =>
      new Promise<void>(resolve => {
        signal.addEventListener('abort', () => resolve());
      }),
  ).catch(error => {
    if (!(error instanceof Interruption)) throw error;
  });
}
