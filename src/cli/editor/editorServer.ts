import {createServer, type Server} from 'node:http';
import type {Socket} from 'node:net';
import {say} from '../words/print.ts';
import {answerRefusal, refuseSocket, setHeaders} from './answers.ts';
import {admit, admitSocket, type Door} from './door.ts';
import type {Openness} from './hosts.ts';
import {limitMessages} from './messageLimit.ts';
import {pageAnswers, type PageParts} from './pageAnswers.ts';
import {RequestError} from './requestBody.ts';
import {makeSecrets} from './secrets.ts';

/** The most bytes of a message on the page's socket: a picture of a frame. */
const longestMessage = 8 * 1024 * 1024;

/** Milliseconds in which a request has to send its headers. */
const patience = 10_000;

/** A server that checks every request, and that no error ends. */
export interface EditorServer {
  readonly door: Door;
  close(): Promise<void>;
}

/**
 * Starts to listen, and answers admitted requests.
 *
 * @param inner - Receives admitted sockets.
 * @throws when it cannot listen; if a port is taken, the next free one is used.
 */
export async function listen(
  openness: Openness,
  inner: Server,
  parts: Omit<PageParts, 'door'>,
): Promise<EditorServer> {
  const server = createServer({headersTimeout: patience});
  const port = await listenFrom(server, openness);
  const door: Door = {...openness, port, secrets: makeSecrets()};
  const answer = pageAnswers({...parts, door});
  const sockets = openSockets(server);
  server.on('request', (request, response) => {
    setHeaders(request, response);
    response.on('error', () => {});
    const admission = admit(request, door);
    if (admission.refusal) {
      answerRefusal(response, admission.refusal);
      return;
    }
    answer(request, response, admission.byToken).catch((error: unknown) =>
      answerRefusal(response, failure(error)),
    );
  });
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => {});
    const {refusal} = admitSocket(request, door);
    if (refusal) refuseSocket(socket, refusal);
    else {
      limitMessages(socket, head, longestMessage);
      inner.emit('upgrade', request, socket, head);
    }
  });
  server.on('connect', (_request, socket) =>
    refuseSocket(socket, {status: 405, text: ''}),
  );
  server.on('clientError', (_error, socket) => {
    socket.on('error', () => {});
    refuseSocket(socket, {status: 400, text: ''});
  });
  server.on('error', (error: Error) => say(`The editor: ${error.message}`));
  return {
    door,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

/** Sockets of requests, and upgraded ones. */
function openSockets(server: Server): ReadonlySet<Socket> {
  const sockets = new Set<Socket>();
  server.on('connection', socket => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  return sockets;
}

/**
 * The answer for an error; an error of the editor also goes to the terminal.
 */
function failure(error: unknown) {
  const {message} = error instanceof Error ? error : new Error(String(error));
  if (error instanceof RequestError) {
    return {status: error.status, text: message};
  }
  say(message.split('\n')[0] ?? '');
  return {status: 500, text: message};
}

async function listenFrom(
  server: Server,
  {host, port: first}: Openness,
): Promise<number> {
  for (let port = first; ; port += 1) {
    const error = await tryToListen(server, host, port);
    if (!error) return portOf(server);
    const isTaken = error.code === 'EADDRINUSE';
    if (!isTaken || port === 65_535) {
      throw new Error(
        `The editor cannot listen at ${host}:${port}: ${error.message}. Choose another --host or --port.`,
        {cause: error},
      );
    }
  }
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' ? (address?.port ?? 0) : 0;
}

function tryToListen(
  server: Server,
  host: string,
  port: number,
): Promise<NodeJS.ErrnoException | undefined> {
  return new Promise(resolve => {
    const failed = (error: NodeJS.ErrnoException) => resolve(error);
    server.once('error', failed);
    server.listen({host, port}, () => {
      server.off('error', failed);
      resolve(undefined);
    });
  });
}
