import {PassThrough} from 'node:stream';
import {expect, test} from 'vitest';
import {limitMessages} from '../../../src/cli/editor/messageLimit.ts';
import {frame} from '../helpers/knock.ts';

const most = 1000;

/** Whether a socket is ended by some bytes that come in pieces. */
function isEnded(bytes: Buffer, piece = bytes.length): boolean {
  const socket = new PassThrough();
  limitMessages(socket, Buffer.alloc(0), most);
  for (let place = 0; place < bytes.length; place += piece) {
    socket.emit('data', bytes.subarray(place, place + piece));
  }
  return socket.destroyed;
}

/** A frame that is not the last of its message. */
function part(length: number): Buffer {
  const bytes = frame(Buffer.alloc(length));
  bytes[0] = 0x01;
  return bytes;
}

test.each([0, 125, 126, 999, 1000])('A message of %d bytes passes', length => {
  const bytes = frame(Buffer.alloc(length));

  expect(isEnded(Buffer.concat([bytes, bytes, bytes]))).toBe(false);
  expect(isEnded(bytes, 1)).toBe(false);
});

test.each([1001, 65_535, 65_536])(
  'A message of %d bytes ends its socket with its first bytes',
  length => {
    const bytes = frame(Buffer.alloc(length)).subarray(0, 14);

    expect(isEnded(bytes)).toBe(true);
    expect(isEnded(bytes, 1)).toBe(true);
  },
);

test('A length that no number holds ends its socket', () => {
  const bytes = Buffer.from([0x81, 0xff, ...Array<number>(12).fill(0xff)]);

  expect(isEnded(bytes)).toBe(true);
});

test('A message in parts counts as a whole', () => {
  expect(isEnded(Buffer.concat([part(600), part(300)]))).toBe(false);
  expect(isEnded(Buffer.concat([part(600), part(500)]))).toBe(true);
  const whole = Buffer.concat([part(600), frame(Buffer.alloc(0))]);
  expect(isEnded(frame(Buffer.alloc(600)))).toBe(false);
  expect(isEnded(Buffer.concat([whole, part(0)]))).toBe(false);
});

test('What comes with the request counts', () => {
  const socket = new PassThrough();
  limitMessages(socket, frame(Buffer.alloc(1001)), most);

  expect(socket.destroyed).toBe(true);
});
