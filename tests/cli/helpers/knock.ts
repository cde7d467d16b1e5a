import {once} from 'node:events';
import {request, type OutgoingHttpHeaders} from 'node:http';
import {connect} from 'node:net';
import {text} from 'node:stream/consumers';

/** A door's answer. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/**
 * Requests a path exactly as given, with any header: `fetch` would normalise
 * the path and forbid the header. A broken connection has the status 0.
 */
export async function knock(
  base: URL,
  path: string,
  {
    method = 'GET',
    headers = {},
    body,
  }: {method?: string; headers?: OutgoingHttpHeaders; body?: string} = {},
): Promise<Answer> {
  const asked = request({
    host: base.hostname,
    port: base.port,
    path,
    method,
    headers,
    agent: false,
  });
  const answered = once(asked, 'response').catch(() => undefined);
  asked.on('error', () => {});
  asked.end(body);
  const found = await answered;
  if (!found) return {status: 0, headers: {}, body: ''};
  const [response] = found;
  return {
    status: response.statusCode,
    headers: response.headers,
    body: await text(response).catch(() => ''),
  };
}

/** An admitted socket, or the status of the refusal. */
export interface Upgraded {
  readonly status: number;
  /** Sends a text as one message. */
  readonly send: (message: string) => void;
  /** Whether the other side ends it within some milliseconds. */
  readonly endsWithin: (milliseconds: number) => Promise<boolean>;
  readonly close: () => void;
}

/** Requests a WebSocket by hand: with any header, or without. */
export async function upgrade(
  base: URL,
  headers: Readonly<Record<string, string>>,
  path = '/',
): Promise<Upgraded> {
  const socket = connect(Number(base.port), base.hostname);
  const closed = new Promise<undefined>(resolve => {
    socket.once('close', () => resolve(undefined));
  });
  socket.on('error', () => {});
  const lines = {
    Host: base.host,
    Upgrade: 'websocket',
    Connection: 'Upgrade',
    'Sec-WebSocket-Version': '13',
    'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
    ...headers,
  };
  const text = Object.entries(lines).map(
    ([name, value]) => `${name}: ${value}`,
  );
  socket.write(`GET ${path} HTTP/1.1\r\n${text.join('\r\n')}\r\n\r\n`);
  const first = await Promise.race([once(socket, 'data'), closed]);
  const status = /^HTTP\/1\.1 (\d+)/.exec(String(first?.[0]))?.[1];
  socket.resume();
  return {
    status: Number(status ?? 0),
    send: message => socket.write(frame(Buffer.from(message))),
    endsWithin: milliseconds =>
      Promise.race([
        closed.then(() => true),
        new Promise<boolean>(resolve => {
          setTimeout(resolve, milliseconds, false);
        }),
      ]),
    close: () => socket.destroy(),
  };
}

/** A text frame with a mask of zeros, which leaves it as it is (RFC 6455). */
export function frame(payload: Buffer): Buffer {
  const {length} = payload;
  const header = Buffer.alloc(length < 126 ? 2 : length < 65_536 ? 4 : 10);
  header[0] = 0x81;
  if (length < 126) header[1] = 0x80 | length;
  else if (length < 65_536) {
    header[1] = 0x80 | 126;
    header.writeUInt16BE(length, 2);
  } else {
    header[1] = 0x80 | 127;
    header.writeBigUInt64BE(BigInt(length), 2);
  }
  return Buffer.concat([header, Buffer.alloc(4), payload]);
}
