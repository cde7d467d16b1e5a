/** How a camera was held, from 1 to 8, by the data of Exif; 5 and more lie on a side. */
export function exifTurn(tiff: Buffer): number {
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
