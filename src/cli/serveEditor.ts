import {randomUUID} from 'node:crypto';
import path from 'node:path';
import {
  createServer,
  type InlineConfig,
  mergeConfig,
  searchForWorkspaceRoot,
} from 'vite';
import {keptFolder, keptVariable} from '../keptFolder.mjs';
import {ownRequire} from '../ownModules.ts';
import {interruptible, Interruption} from './interruption.ts';
import {isPlain, type PlainRoot, plainRoot} from '../stage/bundle/plainRoot.ts';
import {savedMeta} from '../stage/bundle/savedMeta.ts';
import {viteConfig} from '../stage/bundle/viteConfig.ts';
import {editorStyle} from './editor/editorStyle.ts';
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
  const cacheDir = folderForVite();
  const place = plainRoot(root, path.join(cacheDir, `root-${randomUUID()}`));
  const configFile = path.join(root, 'vite.config.ts');
  const settings = place.isLinked
    ? await linkedConfig(place, configFile)
    : {configFile, configLoader: 'runner' as const};
  const server = await createServer(
    mergeConfig(settings, {
      root: place.root,
      cacheDir,
      logLevel: 'error',
      clearScreen: false,
      server: {
        host: '127.0.0.1',
        port,
        strictPort: false,
        open,
        fs: {allow: [searchForWorkspaceRoot(place.root), ...packageFolders()]},
      },
      plugins: [
        savedMeta(place.root),
        stayOnThisMachine,
        editorStyle,
        savingMayFail,
      ],
    }),
  );
  // Vite would end the process itself, as if the signal were a failure.
  process.removeAllListeners('SIGTERM');
  try {
    await server.listen();
    print(`The editor is at ${server.resolvedUrls?.local[0]}`);
    print('Ctrl+C ends it.');
    await interruption();
  } finally {
    await server.close();
    place.close();
  }
}

/** Vite names what it keeps there in the page's addresses. */
function folderForVite(): string {
  const folder = keptFolder('editor', root, isPlain);
  if (folder !== undefined) return folder;
  throw new Error(
    `There is no folder that the editor may write to. Name one with ${keptVariable}.`,
  );
}

/** Settings that stay below the link. */
async function linkedConfig(
  place: PlainRoot,
  file: string,
): Promise<InlineConfig> {
  const {config} = await viteConfig(place, file, 'serve');
  return {...config, configFile: false, resolve: {preserveSymlinks: true}};
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
