import {readFile} from 'node:fs/promises';
import type {FileFacts} from './confirm.ts';

/**
 * Reads size, number of images and total delay of a GIF by walking its blocks.
 * Source: GIF89a specification, sections 15 to 27.
 */
export async function readGif(file: string): Promise<FileFacts> {
  const bytes = await readFile(file);
  let at = 13 + tableLength(bytes[10]!);
  let frames = 0;
  let hundredths = 0;
  while (bytes[at] !== 0x3b) {
    const kind = bytes[at];
    if (kind === 0x21) {
      if (bytes[at + 1] === 0xf9) hundredths += bytes.readUInt16LE(at + 4);
      at = afterSubBlocks(bytes, at + 2);
    } else if (kind === 0x2c) {
      frames++;
      at = afterSubBlocks(bytes, at + 11 + tableLength(bytes[at + 9]!));
    } else {
      throw new Error(`it is not a whole GIF: it breaks off at byte ${at}`);
    }
  }
  return {
    width: bytes.readUInt16LE(6),
    height: bytes.readUInt16LE(8),
    frames,
    duration: hundredths / 100,
  };
}

/** Bytes of the colour table that a packed field declares. */
function tableLength(packed: number): number {
  return packed & 0x80 ? 3 << ((packed & 7) + 1) : 0;
}

function afterSubBlocks(bytes: Buffer, start: number): number {
  let at = start;
  while (at < bytes.length && bytes[at] !== 0) at += bytes[at]! + 1;
  return at + 1;
}
