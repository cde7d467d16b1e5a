import type {IncomingMessage, ServerResponse} from 'node:http';
import type {ViteDevServer} from 'vite';
import {answerRefusal} from './answers.ts';
import {cookieName, type Door} from './door.ts';
import {pageHtml} from './page.ts';
import {isServed, type ServedFolders} from './servedFiles.ts';
import {answerTiming, type TimingRequests} from './timingRequests.ts';

/** What answers are made from. */
export interface PageParts extends TimingRequests {
  readonly vite: Pick<ViteDevServer, 'middlewares'>;
  readonly served: ServedFolders;
  /** The page's style sheet. */
  readonly style: string;
}

type Answer = (
  request: IncomingMessage,
  response: ServerResponse,
  byToken: boolean,
) => Promise<void>;

/** Answers those whom the door has let in: with the page and what it is made of. */
export function pageAnswers(parts: PageParts): Answer {
  const {vite, served, style, door} = parts;
  return async (request, response, byToken) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    if (await answerTiming(request, response, parts)) return;
    if (request.method !== 'GET') {
      answerRefusal(response, {status: 405, text: 'There is only GET.'});
    } else if (url.pathname === '/') {
      if (byToken) response.setHeader('Set-Cookie', setCookie(door));
      answerText(response, 'text/html', pageHtml);
    } else if (url.pathname === '/editor.css') {
      answerText(response, 'text/css', style);
    } else if (isServed(url, served)) {
      // In the words that were looked at, and no others.
      request.url = url.pathname + url.search;
      vite.middlewares(request, response, (error?: unknown) => {
        answerRefusal(response, error ? failed(error) : missing);
      });
    } else answerRefusal(response, missing);
  };
}

const missing = {status: 404, text: 'There is no such file here.'};

function failed(error: unknown) {
  return {status: 500, text: String(error).split('\n')[0] ?? ''};
}

function setCookie(door: Door): string {
  return `${cookieName(door)}=${door.secrets.cookie}; Path=/; HttpOnly; SameSite=Strict`;
}

function answerText(response: ServerResponse, type: string, text: string) {
  response.setHeader('Content-Type', `${type}; charset=utf-8`);
  response.setHeader('Cache-Control', 'no-store');
  response.end(text);
}
