import {open} from 'node:fs/promises';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import {writeAt} from '../../../src/render/bytes/atPosition.ts';
import {emptyFolder} from '../helpers/folder.ts';

const bytes = Buffer.from(
  Array.from({length: 1000}, (_, index) => index % 251),
);

/** A file as it is, and as one of which the system takes only so many bytes a time. */
async function shortFile(takes: (time: number) => number) {
  const file = await open(path.join(await emptyFolder(), 'file'), 'w+');
  let time = 0;
  const write = (data: Buffer, from: number, length: number, at: number) =>
    file.write(data, from, Math.min(length, takes(time++)), at);
  const short = new Proxy(file, {
    get: (target, name) =>
      name === 'write' ? write : Reflect.get(target, name),
  });
  return {file, short};
}

describe('Bytes of which the system takes a part at a time', () => {
  test('are written on until all are there, each in its place', async () => {
    const {file, short} = await shortFile(time => 7 + time);
    await file.truncate(50);
    await writeAt(short, bytes, 50);
    const {bytesRead, buffer} = await file.read(
      Buffer.alloc(2000),
      0,
      2000,
      50,
    );
    await file.close();

    expect(buffer.subarray(0, bytesRead)).toEqual(bytes);
  });

  test('and no more of at last are told with how many it took', async () => {
    const {file, short} = await shortFile(time => (time < 3 ? 100 : 0));
    const writing = writeAt(short, bytes, 0);

    await expect(writing).rejects.toThrow('the disk took 300 of 1000 bytes');
    await file.close();
  });
});
