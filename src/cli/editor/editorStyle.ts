import {readFile} from 'node:fs/promises';
import type {ServerResponse} from 'node:http';
import path from 'node:path';
import type {Plugin} from 'vite';
import {ownRequire} from '../../ownModules.ts';

const address = '/editor-style.css';

/**
 * Motion Canvas puts the path of the editor's style into its page as it is, where a
 * `%` or a quote means something else. It gets an address of its own.
 */
export const editorStyle: Plugin = {
  name: 'editor-style',
  enforce: 'pre',
  configureServer({middlewares}) {
    middlewares.use((request, response, next) => {
      const {pathname} = new URL(request.url ?? '', 'http://localhost');
      if (pathname === address) void sendStyle(response).catch(next);
      else {
        if (pathname === '/') withAddress(response);
        next();
      }
    });
  },
};

async function sendStyle(response: ServerResponse): Promise<void> {
  const folder = path.dirname(ownRequire.resolve('@motion-canvas/ui'));
  const style = await readFile(path.join(folder, 'style.css'));
  response.setHeader('Content-Type', 'text/css');
  response.end(style);
}

/** Puts the address into the page as it is sent. */
function withAddress(response: ServerResponse): void {
  const end = response.end.bind(response);
  const sent = (page: unknown) =>
    end(
      typeof page === 'string'
        ? page.replace(/href="\/@fs\/[^]*?style\.css"/, `href="${address}"`)
        : page,
    );
  Object.assign(response, {end: sent});
}
