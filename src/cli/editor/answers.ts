import type {IncomingMessage, ServerResponse} from 'node:http';
import type {Duplex} from 'node:stream';
import {STATUS_CODES} from 'node:http';
import type {Refusal} from './door.ts';
import {hostName} from './hosts.ts';

/**
 * Security headers of every answer: no content from elsewhere, and no other
 * site may show or read it.
 */
export function setHeaders(
  {headers}: IncomingMessage,
  response: ServerResponse,
) {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "media-src 'self' data: blob:",
    // Not every browser counts the page's own socket as same-origin.
    `connect-src 'self' data:${sockets(headers.host)}`,
    // Vite's client uses a worker to wait for a server that has gone.
    "worker-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
  response.setHeader('Content-Security-Policy', policy);
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.setHeader('X-Content-Type-Options', 'nosniff');
}

function sockets(host: string | undefined): string {
  return host && hostName(host) ? ` ws://${host} wss://${host}` : '';
}

/** Answers with one line and closes; the rest of the request is not read. */
export function answerRefusal(
  response: ServerResponse,
  {status, text}: Refusal,
): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': 'no-store',
    Connection: 'close',
  });
  response.end(`${text}\n`);
}

/** The same for a request to upgrade to a socket. */
export function refuseSocket(socket: Duplex, {status}: Refusal): void {
  const lines = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'Connection: close',
    'Content-Length: 0',
  ];
  socket.end(`${lines.join('\r\n')}\r\n\r\n`, () => socket.destroy());
}

export function answerJson(response: ServerResponse, value: unknown): void {
  response.setHeader('Content-Type', 'application/json');
  response.setHeader('Cache-Control', 'no-store');
  response.end(JSON.stringify(value));
}
