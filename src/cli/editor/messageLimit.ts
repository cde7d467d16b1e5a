import type {Duplex} from 'node:stream';

/**
 * Closes a WebSocket when its peer sends a message longer than `most` bytes,
 * before it is assembled. Listens beside the reader of the socket.
 *
 * A frame begins with two bytes. The second one gives its length, or says that
 * two or eight more bytes do; then comes a mask of four bytes (RFC 6455, 5.2).
 */
export function limitMessages(
  socket: Duplex,
  head: Buffer,
  most: number,
): void {
  const measure = frameMeasure();
  const look = (chunk: Buffer) => {
    if (measure(chunk) > most) socket.destroy();
  };
  look(head);
  socket.on('data', look);
}

/** Measures the message that a chunk ends in, up to that chunk. */
function frameMeasure(): (chunk: Buffer) => number {
  let header = Buffer.alloc(0);
  let payload = 0;
  let message = 0;
  return chunk => {
    let longest = message;
    let place = 0;
    while (place < chunk.length) {
      if (payload > 0) {
        const step = Math.min(payload, chunk.length - place);
        payload -= step;
        place += step;
        continue;
      }
      header = Buffer.concat([header, chunk.subarray(place, place + 1)]);
      place += 1;
      const frame = readHeader(header);
      if (!frame) continue;
      header = Buffer.alloc(0);
      payload = frame.length;
      if (frame.isControl) continue;
      message += frame.length;
      longest = Math.max(longest, message);
      if (frame.isLast) message = 0;
    }
    return longest;
  };
}

interface Frame {
  readonly length: number;
  readonly isLast: boolean;
  readonly isControl: boolean;
}

/** Undefined while bytes are missing. */
function readHeader(header: Buffer): Frame | undefined {
  if (header.length < 2) return undefined;
  const [first = 0, second = 0] = header;
  const short = second & 0x7f;
  const more = short === 126 ? 2 : short === 127 ? 8 : 0;
  const mask = second & 0x80 ? 4 : 0;
  if (header.length < 2 + more + mask) return undefined;
  return {
    length: lengthOf(header, short, more),
    isLast: (first & 0x80) > 0,
    isControl: (first & 0x08) > 0,
  };
}

function lengthOf(header: Buffer, short: number, more: number): number {
  if (more === 2) return header.readUInt16BE(2);
  return more === 8 ? Number(header.readBigUInt64BE(2)) : short;
}
