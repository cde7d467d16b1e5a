import {extname} from 'node:path';
import {refusal} from '../allowed/refusals.ts';
import {pageOrigin} from './pageFile.ts';
import {readResource} from './resources.ts';

/** Types of which a page's code depends on being told. */
const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
  '.wasm': 'application/wasm',
};

/**
 * The web's `fetch`, for what `readResource` finds: files of the project, of
 * installed packages, and of the network if that is allowed.
 *
 * It rejects for a missing file too, since a scene would be drawn wrongly
 * otherwise.
 */
export async function stageFetch(
  input: string | URL | {readonly url: string; readonly method?: string},
  init: RequestInit = {},
): Promise<Response> {
  const request =
    typeof input === 'object' && 'url' in input ? input : {url: String(input)};
  const address = request.url;
  const method = init.method ?? request.method ?? 'GET';
  if (!['GET', 'HEAD'].includes(method.toUpperCase())) {
    throw refusal(
      `fetch() sends a ${method} request to ${address}, and a render asks no server. Save the answer as a file of the project and import it.`,
    );
  }
  const bytes = readResource(address, 'fetch()');
  const {pathname} = new URL(address, `${pageOrigin}/`);
  const type = types[extname(pathname)] ?? 'application/octet-stream';
  return new Response(new Uint8Array(bytes), {headers: {'content-type': type}});
}

/** The web's `Request`, for which a path is one of the page, too. */
export class StageRequest extends Request {
  constructor(input: RequestInfo | URL, init?: RequestInit) {
    super(input instanceof Request ? input : new URL(input, pageOrigin), init);
  }
}
