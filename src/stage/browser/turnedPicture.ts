/** Width and height in pixels. */
type Size = readonly [width: number, height: number];

/**
 * The size of a photograph that its camera held upright, once it is turned: Skia turns
 * it while it decodes, some time after it is asked for its size. Undefined for others.
 */
export function turnedSize(file: Uint8Array): Size | undefined {
  const data = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  if (data.length < 4 || data.readUInt16BE(0) !== 0xff_d8) return undefined;
  let isTurned = false;
  for (let at = 2; at + 9 < data.length; at += 2 + data.readUInt16BE(at + 2)) {
    const [lead, kind] = [data[at], data[at + 1]!];
    if (lead !== 0xff) return undefined;
    if (kind === 0xe1) isTurned ||= orientation(data.subarray(at + 4)) > 4;
    if (isFrame(kind)) {
      const size: Size = [data.readUInt16BE(at + 5), data.readUInt16BE(at + 7)];
      return isTurned ? size : undefined;
    }
  }
  return undefined;
}

/** Whether a segment tells the size: there are several ways to encode a frame. */
function isFrame(kind: number): boolean {
  const others = [0xc4, 0xc8, 0xcc];
  return kind >= 0xc0 && kind <= 0xcf && !others.includes(kind);
}

/** How the camera was held, from 1 to 8; 5 and more lie on a side. */
function orientation(segment: Buffer): number {
  if (segment.toString('latin1', 0, 6) !== 'Exif\0\0') return 1;
  const tiff = segment.subarray(6);
  const isLittle = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number) =>
    isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at);
  const long = (at: number) =>
    isLittle ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at);
  if (tiff.length < 8 || long(4) + 2 > tiff.length) return 1;
  const first = long(4) + 2;
  const entries = Array.from(
    {length: short(first - 2)},
    (_, i) => first + 12 * i,
  );
  const entry = entries.find(
    at => at + 12 <= tiff.length && short(at) === 0x01_12,
  );
  return entry === undefined ? 1 : short(entry + 8);
}
