import {exifTurn} from '../media/exif.ts';
import {pngTurn, withoutWebpExif} from '../media/pictureChunks.ts';
import {turned} from '../skia/turned.ts';

/** Width and height in pixels. */
type Size = readonly [width: number, height: number];

/** A picture as browsers turn it. */
interface TurnedPicture {
  /** The file that Skia draws so. */
  readonly upright: Uint8Array;
  /** How its camera was held, from 1 to 8. */
  readonly way: number;
  /** Its size if it lies on a side in the file. */
  readonly size?: Size | undefined;
  /** The file that Skia draws without a turn, if there is one. */
  readonly unturned?: Uint8Array | undefined;
}

/** Chromium turns JPEG and PNG as their camera was held, Skia JPEG and WebP. */
export function turnedPicture(file: Uint8Array): TurnedPicture {
  const way = pngTurn(file);
  if (way > 1) {
    const upright = turned(file, way);
    const size = [upright.readUInt32BE(16), upright.readUInt32BE(20)] as const;
    return {upright, way, unturned: file, size: way > 4 ? size : undefined};
  }
  return {
    upright: withoutWebpExif(file),
    way: Math.max(1, ...segmentsOf(file).map(turnIn)),
    unturned: withoutTurn(file),
    size: turnedSize(file),
  };
}

/** The size of a JPEG on its side: Skia tells it some time after it is asked. */
function turnedSize(file: Uint8Array): Size | undefined {
  const segments = segmentsOf(file);
  const frame = segments.find(({kind}) => isFrame(kind));
  if (!frame || !segments.some(it => turnIn(it) > 4)) return undefined;
  return [frame.data.readUInt16BE(3), frame.data.readUInt16BE(5)];
}

/** A JPEG that Skia does not turn; undefined for one as it is. */
function withoutTurn(file: Uint8Array): Uint8Array | undefined {
  const telling = segmentsOf(file).filter(it => turnIn(it) > 1);
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

function turnIn({kind, data}: Segment): number {
  const isExif = data.toString('latin1', 2, 8) === 'Exif\0\0';
  return kind === 0xe1 && isExif ? exifTurn(data.subarray(8)) : 1;
}
