import {exifTurn} from './exif.ts';

/** How the camera of a PNG was held; 1 for another file. */
export function pngTurn(file: Uint8Array): number {
  const all = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  if (all.toString('latin1', 1, 8) !== 'PNG\r\n\x1a\n') return 1;
  for (let at = 8; at + 8 <= all.length; at += 12 + all.readUInt32BE(at)) {
    const kind = all.toString('latin1', at + 4, at + 8);
    // A browser tells the size before it reads pixels.
    if (kind === 'IDAT') return 1;
    if (kind !== 'eXIf') continue;
    return exifTurn(all.subarray(at + 8, at + 8 + all.readUInt32BE(at)));
  }
  return 1;
}

/** A WebP without what its camera tells, which Chromium does not heed; others as they are. */
export function withoutWebpExif(file: Uint8Array): Uint8Array {
  const all = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  if (all.toString('latin1', 8, 12) !== 'WEBP') return file;
  let at = 12;
  while (at + 8 <= all.length) {
    const size = all.readUInt32LE(at + 4);
    if (all.toString('latin1', at, at + 4) === 'EXIF') {
      const copy = Uint8Array.from(file);
      copy.fill(0, at + 8, at + 8 + size);
      return copy;
    }
    at += 8 + size + (size % 2);
  }
  return file;
}
