/** An MP4 box in memory. Source: ISO/IEC 14496-12, 4.2. */
export interface Mp4Box {
  readonly type: string;
  /** The whole box with its header. */
  readonly bytes: Buffer;
  /** The bytes after the header. */
  readonly body: Buffer;
}

/** The consecutive boxes in some bytes. */
export function boxesIn(bytes: Buffer): Mp4Box[] {
  const boxes: Mp4Box[] = [];
  for (let at = 0; at + 8 <= bytes.length;) {
    const {type, size, body} = boxHeader(bytes, at, bytes.length - at);
    boxes.push({
      type,
      bytes: bytes.subarray(at, at + size),
      body: bytes.subarray(at + body, at + size),
    });
    at += size;
  }
  return boxes;
}

/** Size 0 means up to the end; size 1 means that 64 bits follow the type. */
export function boxHeader(
  bytes: Buffer,
  at: number,
  left: number,
): {readonly type: string; readonly size: number; readonly body: number} {
  const type = bytes.toString('latin1', at + 4, at + 8);
  const size = bytes.readUInt32BE(at);
  if (size === 1) {
    return {type, size: Number(bytes.readBigUInt64BE(at + 8)), body: 16};
  }
  return {type, size: Math.max(size || left, 8), body: 8};
}

/**
 * The body of the first box along a path of types.
 *
 * @throws Error when there is none.
 */
export function bodyAt(bytes: Buffer, path: readonly string[]): Buffer {
  const [wanted, ...rest] = path;
  if (wanted === undefined) return bytes;
  const found = boxesIn(bytes).find(({type}) => type === wanted);
  if (found) return bodyAt(found.body, rest);
  throw new Error(`it is not a whole MP4: it has no ${wanted} box`);
}

/** A box with some consecutive bodies. */
export function makeBox(type: string, ...bodies: Uint8Array[]): Buffer {
  const body = Buffer.concat(bodies);
  const header = Buffer.alloc(8);
  header.writeUInt32BE(body.length + 8);
  header.write(type, 4, 'latin1');
  return Buffer.concat([header, body]);
}

/** 32-bit integers as boxes store them. */
export function words(numbers: readonly number[]): Buffer {
  const bytes = Buffer.alloc(numbers.length * 4);
  for (const [i, number] of numbers.entries()) {
    bytes.writeUInt32BE(number, i * 4);
  }
  return bytes;
}
