import {describe, expect, test} from 'vitest';
import {readBits, writeBits} from '../../../src/render/h264/bits.ts';
import {
  readPlace,
  withFrameNumber,
} from '../../../src/render/h264/picturePlace.ts';

const sequence = {frameNumberBits: 8, orderBits: 0, macroblocks: 8160};

/** A P slice after which `rest` follows, byte by byte. */
function slice(frameNumber: number, rest: readonly number[]): Uint8Array {
  const bits = writeBits().ue(0).ue(5).ue(0).u(8, frameNumber).u(1, 0).u(1, 0);
  for (const byte of rest) bits.u(8, byte);
  return bits.unit(0x41);
}

describe('a slice with another frame number', () => {
  // Zeros make and break emulation prevention around the number.
  test.each([
    {rest: [0x9a, 0x12, 0xff], why: 'ordinary bytes'},
    {rest: [0, 0, 0, 0, 0, 0, 1, 0x80], why: 'zeros behind it'},
    {rest: Array.from({length: 60}, () => 0), why: 'nothing but zeros'},
    {rest: [0x03, 0, 0, 3, 0, 0, 2, 0x77, 0, 0, 1], why: 'threes'},
  ])('is the slice that has it: $why', ({rest}) => {
    for (const from of [0, 1, 3, 127, 128, 255]) {
      for (const to of [0, 1, 2, 3, 64, 255]) {
        const found = withFrameNumber(slice(from, rest), sequence, to);

        expect(Buffer.from(found)).toEqual(Buffer.from(slice(to, rest)));
        expect(readPlace(found, sequence).frameNumber).toBe(to);
      }
    }
  });

  test('is not made where references have numbers', () => {
    const naming = writeBits()
      .ue(0)
      .ue(5)
      .ue(0)
      .u(8, 7)
      .u(1, 0)
      .u(1, 1)
      .unit(0x41);

    expect(() => withFrameNumber(naming, sequence, 8)).toThrow(
      'a picture names the ones that it needs',
    );
  });
});

test('the position is counted in bits that are read', () => {
  const bits = readBits(writeBits().ue(6).u(3, 1).unit(0));
  bits.ue();

  expect(bits.position).toBe(5);
});
