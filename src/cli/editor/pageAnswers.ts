import type {IncomingMessage, ServerResponse} from 'node:http';
import path from 'node:path';
import type {ViteDevServer} from 'vite';
import type {LoadAnswer} from '../../editor/notices/shownMessages.ts';
import type {LoadedTiming} from '../../timing/timingMessages.ts';
import {answerJson, answerRefusal} from './answers.ts';
import {cookieName, type Door} from './door.ts';
import {pageHtml} from './page.ts';
import {loadProblem} from './loadProblem.ts';
import {isServed, type ServedFolders} from './servedFiles.ts';
import {
  type ShownFirst,
  type ShownSettings,
  shownSettings,
} from './shownSettings.ts';
import type {ShownNetworks} from './shownNetworks.ts';
import type {ShownTimings} from './shownTimings.ts';
import {sourcePlaces} from './sourcePlaces.ts';
import {answerTiming} from './timingRequests.ts';

/** The parts that answers are made from. */
export interface PageParts {
  readonly door: Door;
  readonly vite: ViteDevServer;
  readonly served: ServedFolders;
  readonly first: ShownFirst;
  readonly networks: ShownNetworks;
  readonly timings: ShownTimings;
  /**
   * Receives the beats saved for a scene of a network, by its hash, after a
   * save.
   */
  readonly onSaved: (
    network: string,
    scene: string,
    loaded: LoadedTiming,
  ) => void;
  /** The page's style sheet. */
  readonly style: string;
}

type Answer = (
  request: IncomingMessage,
  response: ServerResponse,
  byToken: boolean,
) => Promise<void>;

/** Answers admitted requests with the page and its modules. */
export function pageAnswers(parts: PageParts): Answer {
  const {vite, served, style, door} = parts;
  return async (request, response, byToken) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    if (url.pathname.startsWith('/timing')) {
      if (await answerTimingOf(url, request, response, parts)) return;
    }
    if (request.method !== 'GET') {
      answerRefusal(response, {status: 405, text: 'There is only GET.'});
    } else if (url.pathname === '/') {
      if (byToken) response.setHeader('Set-Cookie', setCookie(door));
      answerText(response, 'text/html', pageHtml);
    } else if (url.pathname === '/editor.css') {
      answerText(response, 'text/css', style);
    } else if (url.pathname === '/shown') {
      const {answer, network} = await settingsFor(url, parts);
      await parts.timings.note(network);
      answerJson(response, answer);
    } else if (url.pathname === '/load') {
      answerJson(response, await loadAnswer(url, parts));
    } else if (url.pathname === '/places') {
      const places = url.searchParams.getAll('at');
      answerJson(response, await sourcePlaces(places, vite, served));
    } else if (isServed(url, served)) {
      // Exactly the address that was checked, and no other.
      request.url = url.pathname + searchFor(url);
      vite.middlewares(request, response, (error?: unknown) => {
        answerRefusal(response, error ? failed(error) : missing);
      });
    } else answerRefusal(response, missing);
  };
}

/** Vite finds the map of a module by its name alone, whatever its version. */
function searchFor({pathname, search}: URL): string {
  return pathname.endsWith('.map') ? '' : search;
}

/** The timing of the page's network, by its hash. */
async function answerTimingOf(
  {pathname, searchParams}: URL,
  request: IncomingMessage,
  response: ServerResponse,
  {door, networks, timings, onSaved}: PageParts,
): Promise<boolean> {
  const network = searchParams.get('network') ?? networks.first.hash;
  const files = timings.of(network);
  if (!files) {
    const text = 'The numbers of the network have changed. Reload the page.';
    answerRefusal(response, {status: 409, text});
    return true;
  }
  request.url = pathname;
  return answerTiming(request, response, {
    files,
    door,
    onSaved: (scene, beats) => {
      const file = path.basename(files.fileOf(scene));
      onSaved(network, scene, {file, beats});
    },
  });
}

function settingsFor(
  {searchParams}: URL,
  {first, networks}: PageParts,
): Promise<ShownSettings> {
  return shownSettings(searchParams, first, networks);
}

/** Why the project, or one of its scenes, fails to load. */
async function loadAnswer(
  {searchParams}: URL,
  {vite, served}: PageParts,
): Promise<LoadAnswer> {
  const scene = searchParams.get('scene');
  const address =
    scene === null ? '/src/project.ts' : `/src/scenes/${scene}.tsx`;
  const isName = scene === null || /^[\w-]+$/.test(scene);
  return isName && isServed(new URL(address, 'http://localhost'), served)
    ? {problem: await loadProblem(vite, address)}
    : {};
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
