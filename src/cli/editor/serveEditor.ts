import {createServer} from 'node:http';
import path from 'node:path';
import {type EditorServer, listen} from './editorServer.ts';
import {openPrivately} from './openPrivately.ts';
import {editorAddress, opennessText} from './openness.ts';
import {pageStyle} from './page.ts';
import {shownNetworks} from './shownNetworks.ts';
import type {ShownFirst} from './shownSettings.ts';
import {shownTimings} from './shownTimings.ts';
import {tellPages} from './tellPages.ts';
import {isLinked, serveThroughLink} from './serveThroughLink.ts';
import {viteServer} from './viteServer.ts';
import {keptFolder, keptVariable} from '../../keptFolder.mjs';
import {isPlain} from '../../stage/bundle/plainRoot.ts';
import {interruptible, Interruption} from '../process/interruption.ts';
import {print, say} from '../words/print.ts';
import {root} from '../process/root.ts';

interface EditorOptions extends ShownFirst {
  readonly host: string;
  readonly port: number;
  readonly allowedHost?: readonly string[];
  readonly open?: boolean;
  /** A network file. */
  readonly network?: string | undefined;
  /** The config file of the settings, if any. */
  readonly config?: string | undefined;
}

/** Serves the editor, until the command is interrupted. */
export async function serveEditor(options: EditorOptions): Promise<void> {
  const folder = folderForVite();
  if (isPlain(root) || isLinked()) await serveHere(options, folder);
  else await serveThroughLink(folder);
}

async function serveHere(
  {
    host,
    port,
    allowedHost: allowedHosts = [],
    open = false,
    network,
    config,
    ...first
  }: EditorOptions,
  cacheDir: string,
): Promise<void> {
  const networks = await shownNetworks(network, config);
  const inner = createServer();
  const {vite, served} = await viteServer(inner, root, cacheDir);
  vite.watcher.add([...networks.files]);
  const timings = shownTimings(path.join(root, 'src'), file =>
    vite.watcher.add(file),
  );
  await timings.note(networks.first);
  const unwatch = tellPages(vite, timings, networks.files);
  const survive = sayFailures();
  let server: EditorServer | undefined;
  try {
    server = await listen({host, port, allowedHosts}, inner, {
      vite,
      served,
      first,
      networks,
      timings,
      style: await pageStyle(root),
      onSaved: (network, scene, loaded) =>
        vite.ws.send('figures:timing', {network, scene, ...loaded}),
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

/** A folder for Vite's cache; its name appears in the page's addresses. */
function folderForVite(): string {
  const folder = keptFolder('editor', root, isPlain);
  if (folder !== undefined) return folder;
  throw new Error(
    `There is no folder that the editor may write to. Name one with ${keptVariable}.`,
  );
}

/**
 * Reports errors of parts and keeps the editor running, since authors work in
 * it.
 */
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

/** An interruption is the normal end of the editor, not a failure. */
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
