import path from 'node:path';
import type {ViteDevServer} from 'vite';
import {say} from '../words/print.ts';
import type {ShownTimings} from './shownTimings.ts';

/**
 * Notifies pages of edited timing files, of scenes and networks that appear,
 * disappear or change, and of refused requests.
 *
 * @param networks - The files of the offered networks.
 * @returns A function that ends it.
 */
export function tellPages(
  vite: ViteDevServer,
  timings: ShownTimings,
  networks: readonly string[],
): () => void {
  const {watcher, ws, environments, config} = vite;
  const scenes = path.join(config.root, 'src/scenes');
  const reload = () => {
    environments.client.moduleGraph.invalidateAll();
    ws.send({type: 'full-reload'});
  };
  const tell = async (file: string) => {
    const errors = new Set<string>();
    for (const {hash, scene, files} of await timings.standingIn(file)) {
      const loaded = await files.loadScene(scene);
      ws.send('figures:timing', {network: hash, scene, ...loaded});
      if ('error' in loaded) errors.add(loaded.error);
    }
    errors.forEach(say);
    if (networks.includes(file)) reload();
  };
  const tellOfScene = (file: string) => {
    const {dir, ext} = path.parse(file);
    if (dir === scenes && ext === '.tsx') reload();
  };
  const events = [
    ...(['add', 'change', 'unlink'] as const).map(
      event => [event, tell] as const,
    ),
    ...(['add', 'unlink'] as const).map(event => [event, tellOfScene] as const),
  ];
  for (const [event, heard] of events) watcher.on(event, heard);
  ws.on('motion-canvas:export', (_data, client) => {
    client.send('figures:no-export', {});
  });
  return () => {
    for (const [event, heard] of events) watcher.off(event, heard);
  };
}
