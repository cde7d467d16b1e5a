import {describe, expect, test} from 'vitest';
import {openBacklog} from '../../../src/render/video/backlog.ts';
import type {YuvPicture} from '../../../src/render/video/yuvFrames.ts';

const large = 16 * 2 ** 20;

describe('pictures that wait for an encoder', () => {
  test('are as many as 64 MB hold, also when others still read them', async () => {
    const backlog = openBacklog();
    const pictures = Array.from({length: 4}, picture);
    for (const each of pictures) {
      each.readers++;
      backlog.add(each);
    }

    expect(await hasRoom(backlog)).toBe(false);

    backlog.release();

    expect(await hasRoom(backlog)).toBe(true);
    expect(pictures.map(({readers}) => readers)).toEqual([1, 2, 2, 2]);
  });

  test('count once where one is repeated, up to 240 frames', async () => {
    const backlog = openBacklog();
    const repeated = picture();
    for (let i = 0; i < 239; i++) backlog.add(repeated);

    expect(await hasRoom(backlog)).toBe(true);

    backlog.add(repeated);

    expect(await hasRoom(backlog)).toBe(false);
    expect(repeated.readers).toBe(240);
  });

  test('are waited for no longer when their encoder has gone', async () => {
    const backlog = openBacklog();
    let isOver = false;
    for (let i = 0; i < 4; i++) backlog.add(picture());
    const room = backlog.room(() => isOver);
    isOver = true;
    backlog.stir();

    await expect(room).resolves.toBeUndefined();
  });
});

function picture(): YuvPicture {
  return {bytes: new Uint8Array(new SharedArrayBuffer(large)), readers: 0};
}

async function hasRoom(backlog: ReturnType<typeof openBacklog>) {
  const room = backlog.room(() => false).then(() => true);
  return Promise.race([
    room,
    new Promise(resolve => setTimeout(resolve, 5, false)),
  ]);
}
