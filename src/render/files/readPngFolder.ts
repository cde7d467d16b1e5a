import {open, readdir} from 'node:fs/promises';
import path from 'node:path';

/** The last bytes of every PNG: an empty chunk `IEND` with its checksum. */
const ending = '0000000049454e44ae426082';

/**
 * Counts the PNGs of a folder. Refuses a PNG that is incomplete or differs in
 * size from the first.
 */
export async function readPngFolder(
  folder: string,
): Promise<{width: number; height: number; frames: number}> {
  const names = (await readdir(folder)).sort();
  const sizes = new Map<string, [width: number, height: number]>();
  for (const name of names) {
    const [width, height] = await readPng(path.join(folder, name));
    sizes.set(`${width}×${height}`, [width, height]);
  }
  const [size, ...others] = sizes.values();
  if (!size || others.length > 0) {
    throw new Error(
      `its pictures are ${[...sizes.keys()].join(', ') || 'missing'}`,
    );
  }
  return {width: size[0], height: size[1], frames: names.length};
}

async function readPng(file: string): Promise<[width: number, height: number]> {
  const handle = await open(file);
  try {
    const {size} = await handle.stat();
    const head = Buffer.alloc(24);
    const tail = Buffer.alloc(12);
    await handle.read(head, 0, 24, 0);
    await handle.read(tail, 0, 12, Math.max(0, size - 12));
    if (tail.toString('hex') === ending) {
      return [head.readUInt32BE(16), head.readUInt32BE(20)];
    }
  } finally {
    await handle.close();
  }
  throw new Error(`${path.basename(file)} is not a whole PNG`);
}
