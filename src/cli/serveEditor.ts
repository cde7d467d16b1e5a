import {createServer} from 'node:http';
import path from 'node:path';
import type {ViteDevServer} from 'vite';
import {type EditorServer, listen} from './editor/editorServer.ts';
import {openPrivately} from './editor/openPrivately.ts';
import {editorAddress, opennessText} from './editor/openness.ts';
import {pageStyle} from './editor/page.ts';
import {timingFiles, type TimingFiles} from './editor/timingFiles.ts';
import {isLinked, serveThroughLink} from './editor/serveThroughLink.ts';
import {viteServer} from './editor/viteServer.ts';
import {keptFolder, keptVariable} from '../keptFolder.mjs';
import {defaultNetwork} from '../network/defaultNetwork.ts';
import {isPlain} from '../stage/bundle/plainRoot.ts';
import {interruptible, Interruption} from './interruption.ts';
import {print, say} from './print.ts';
import {root} from './root.ts';
import {timingPlace} from './timing/timingPlace.ts';

interface EditorOptions {
  readonly host: string;
  readonly port: number;
  readonly allowedHost?: readonly string[];
  readonly open?: boolean;
}

/** Serves the editor, until the command is interrupted. */
export async function serveEditor(options: EditorOptions): Promise<void> {
  const folder = folderForVite();
  if (isPlain(root) || isLinked()) await serveHere(options, folder);
  else await serveThroughLink(folder);
}

async function serveHere(
  {host, port, allowedHost: allowedHosts = [], open = false}: EditorOptions,
  cacheDir: string,
): Promise<void> {
  const inner = createServer();
  const place = await timingPlace({network: defaultNetwork});
  const files = timingFiles(path.join(root, 'src'), place);
  const {vite, served} = await viteServer(inner, root, cacheDir);
  const unwatch = tellOfEdits(vite, files);
  const survive = sayFailures();
  let server: EditorServer | undefined;
  try {
    server = await listen({host, port, allowedHosts}, inner, {
      vite,
      served,
      files,
      style: await pageStyle(),
      onSaved: (scene, beats) => {
        const file = path.basename(files.fileOf(scene));
        vite.ws.send('figures:timing', {scene, file, beats});
      },
    });
    const {door} = server;
    const address = editorAddress(door, door.secrets.token);
    print(`The editor is at ${address}`);
    print(opennessText(door));
    print('Ctrl+C ends it.');
    if (open) await openPrivately(address);
    await interruption();
  } finally {
    unwatch();
    await server?.close();
    await vite.close();
    survive();
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

/** Tells pages of timing files that are edited, and of what they may not do. */
function tellOfEdits(vite: ViteDevServer, files: TimingFiles): () => void {
  const tell = async (file: string) => {
    const errors = new Set<string>();
    for (const scene of await files.scenesIn(file)) {
      const loaded = await files.loadScene(scene);
      vite.ws.send('figures:timing', {scene, ...loaded});
      if ('error' in loaded) errors.add(loaded.error);
    }
    errors.forEach(say);
  };
  vite.watcher.add([...files.watched]);
  const events = ['add', 'change', 'unlink'] as const;
  for (const event of events) vite.watcher.on(event, tell);
  vite.ws.on('motion-canvas:export', (_data, client) => {
    client.send('figures:no-export', {});
  });
  return () => {
    for (const event of events) vite.watcher.off(event, tell);
  };
}

/** Whatever goes wrong in a part of it, the editor goes on: authors work in it. */
function sayFailures(): () => void {
  process.on('uncaughtException', sayFailure);
  process.on('unhandledRejection', sayFailure);
  return () => {
    process.off('uncaughtException', sayFailure);
    process.off('unhandledRejection', sayFailure);
  };
}

function sayFailure(error: unknown): void {
  const text = error instanceof Error ? error.message : String(error);
  say(`The editor goes on after an error: ${text.split('\n')[0]}`);
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
