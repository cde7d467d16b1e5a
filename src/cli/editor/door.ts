import type {IncomingMessage} from 'node:http';
import {hostName, isOwnName, isOwnOrigin, type Openness} from './hosts.ts';
import {cookieOf, isSecret, type Secrets} from './secrets.ts';

/** The conditions of admission. */
export interface Door extends Openness {
  readonly secrets: Secrets;
}

/** Why a request is refused. */
export interface Refusal {
  readonly status: number;
  readonly text: string;
}

/** The way a request was admitted. */
export type Admission =
  | {readonly refusal: Refusal}
  | {
      readonly refusal?: undefined;
      /** Whether it used the address that the command prints. */
      readonly byToken: boolean;
    };

/** A browser keeps cookies by host, whatever the port. */
export function cookieName({port}: Openness): string {
  return `backprop_figures_${port}`;
}

/**
 * Admits a page of the editor by its cookie, and a visitor whose address has
 * the token.
 */
export function admit(request: IncomingMessage, door: Door): Admission {
  const {headers} = request;
  const host = hostName(headers.host);
  if (!host) return refuse(400, 'The Host header names no host.');
  if (!isOwnName(host.name, door)) {
    return refuse(
      403,
      `This editor does not serve the host ${host.name}. Start it with --allowed-host ${host.name} to allow that.`,
    );
  }
  const byToken = opensWithToken(request, door);
  if (isOfAnotherSite(request, byToken)) {
    return refuse(403, 'Requests from another site are refused.');
  }
  const {origin} = headers;
  if (origin !== undefined && !isOwnOrigin(origin, host, door)) {
    return refuse(403, 'Requests from another origin are refused.');
  }
  const cookie = cookieOf(headers.cookie, cookieName(door));
  if (byToken || isSecret(cookie, door.secrets.cookie)) return {byToken};
  return refuse(403, 'Open the address that the command printed.');
}

/**
 * Admits a page that saves: in addition to its cookie it needs an origin and
 * the token, which no browser sends by itself.
 */
export function admitSave(request: IncomingMessage, door: Door): Admission {
  const {origin} = request.headers;
  if (origin === undefined) return refuse(403, 'The request has no origin.');
  const token = String(request.headers['x-editor-token'] ?? '');
  if (isSecret(token, door.secrets.token)) return {byToken: false};
  return refuse(403, 'Open the address that the command printed again.');
}

/** Admits the page's own socket. */
export function admitSocket(request: IncomingMessage, door: Door): Admission {
  const admission = admit(request, door);
  if (admission.refusal) return admission;
  if (request.headers.origin === undefined) {
    return refuse(403, 'The socket has no origin.');
  }
  const protocol = request.headers['sec-websocket-protocol'] ?? '';
  const path = (request.url ?? '').split('?')[0];
  if (path === '/' && ['vite-hmr', 'vite-ping'].includes(protocol)) {
    return admission;
  }
  return refuse(400, 'There is no such socket.');
}

function refuse(status: number, text: string): Admission {
  return {refusal: {status, text}};
}

function opensWithToken({url = '', method}: IncomingMessage, door: Door) {
  if (method !== 'GET' || !url.startsWith('/?')) return false;
  const token = new URLSearchParams(url.slice(2)).get('token') ?? '';
  return isSecret(token, door.secrets.token);
}

/** Uses headers that the browser sets and a page cannot. */
function isOfAnotherSite(
  {headers}: IncomingMessage,
  byToken: boolean,
): boolean {
  const site = headers['sec-fetch-site'] ?? 'none';
  if (site === 'none' || site === 'same-origin') return false;
  // A link in a terminal inside a browser leads here with the token.
  const isVisit =
    headers['sec-fetch-mode'] === 'navigate' &&
    headers['sec-fetch-dest'] === 'document';
  return !(byToken && isVisit);
}
