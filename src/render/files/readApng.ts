import {readFile} from 'node:fs/promises';
import type {FileFacts} from './confirm.ts';

/**
 * Reads size, number of frames and total delay of an APNG by walking its
 * chunks. Source: PNG specification, third edition, sections 5.3 and 11.3.6.
 */
export async function readApng(file: string): Promise<FileFacts> {
  const bytes = await readFile(file);
  let frames = 0;
  let duration = 0;
  let type = '';
  for (let at = 8; type !== 'IEND';) {
    if (at + 12 > bytes.length) {
      throw new Error(`it is not a whole APNG: it breaks off at byte ${at}`);
    }
    type = bytes.toString('latin1', at + 4, at + 8);
    if (type === 'fcTL') {
      frames++;
      const [number, per] = [at + 28, at + 30].map(i => bytes.readUInt16BE(i));
      duration += number! / (per! || 100);
    }
    at += 12 + bytes.readUInt32BE(at);
  }
  const [width, height] = [16, 20].map(at => bytes.readUInt32BE(at));
  return {width: width!, height: height!, frames, duration};
}
