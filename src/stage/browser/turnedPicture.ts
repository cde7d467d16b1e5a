/** Width and height in pixels. */
type Size = readonly [width: number, height: number];

/**
 * The size of a photograph that its camera held upright, once it is turned: Skia turns
 * it while it decodes, some time after it is asked for its size. Undefined for others.
 */
export function turnedSize(file: Uint8Array): Size | undefined {
  const segments = segmentsOf(file);
  const frame = segments.find(({kind}) => isFrame(kind));
  if (!frame || !segments.some(it => orientation(it) > 4)) return undefined;
  return [frame.data.readUInt16BE(3), frame.data.readUInt16BE(5)];
}

/** The file of a photograph that Skia does not turn; undefined for one as it is. */
export function unturned(file: Uint8Array): Uint8Array | undefined {
  const telling = segmentsOf(file).filter(it => orientation(it) > 1);
  if (telling.length === 0) return undefined;
  const copy = Uint8Array.from(file);
  // Its name is all that tells a segment of Exif.
  for (const {start} of telling) copy.fill(0, start + 4, start + 8);
  return copy;
}

/** A part of a JPEG before its pixels. */
interface Segment {
  readonly kind: number;
  readonly start: number;
  /** From its length on. */
  readonly data: Buffer;
}

/** The segments up to the frame, which tells the size. */
function segmentsOf(file: Uint8Array): readonly Segment[] {
  const all = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const segments: Segment[] = [];
  if (all.length < 4 || all.readUInt16BE(0) !== 0xff_d8) return segments;
  for (let at = 2; at + 9 < all.length; at += 2 + all.readUInt16BE(at + 2)) {
    if (all[at] !== 0xff) return [];
    const kind = all[at + 1]!;
    segments.push({kind, start: at, data: all.subarray(at + 2)});
    if (isFrame(kind)) break;
  }
  return segments;
}

/** Whether a segment tells the size: there are several ways to encode a frame. */
function isFrame(kind: number): boolean {
  const others = [0xc4, 0xc8, 0xcc];
  return kind >= 0xc0 && kind <= 0xcf && !others.includes(kind);
}

/** How the camera was held, from 1 to 8; 5 and more lie on a side. */
function orientation({kind, data}: Segment): number {
  const isExif = data.toString('latin1', 2, 8) === 'Exif\0\0';
  if (kind !== 0xe1 || !isExif) return 1;
  const tiff = data.subarray(8);
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
