import path from 'node:path';
import {createServer, searchForWorkspaceRoot} from 'vite';
import {keptFolder} from '../keptFolder.mjs';
import {ownRequire} from '../ownModules.ts';
import {interruptible, Interruption} from './interruption.ts';
import {savingMayFail} from './editor/savingMayFail.ts';
import {stayOnThisMachine} from './editor/stayOnThisMachine.ts';
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
      fs: {allow: [searchForWorkspaceRoot(root), ...packageFolders()]},
    },
    plugins: [stayOnThisMachine, savingMayFail],
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

/** Where packages are found: beside this one, too, where that is installed. */
function packageFolders(): readonly string[] {
  return ownRequire.resolve.paths('vite') ?? [];
}

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
