import {describe, expect, test} from 'vitest';
import {readBits, writeBits} from '../../../src/render/h264/bits.ts';

describe('exponential-Golomb codes', () => {
  // ITU-T H.264, table 9-2.
  test.each([
    [0, '1'],
    [1, '010'],
    [2, '011'],
    [3, '00100'],
    [6, '00111'],
    [7, '0001000'],
    [9, '0001010'],
  ])('%d is written as %s, and read back', (value, code) => {
    const unit = writeBits().ue(value).unit(0);
    const bits = [...unit.subarray(1)]
      .map(byte => byte.toString(2).padStart(8, '0'))
      .join('');

    expect(bits).toBe(
      `${code}1`.padEnd(Math.ceil((code.length + 1) / 8) * 8, '0'),
    );
    expect(readBits(unit).ue()).toBe(value);
  });

  test('the macroblocks of a large picture fit', () => {
    const unit = writeBits()
      .ue(240 * 135)
      .unit(0);

    expect(readBits(unit).ue()).toBe(240 * 135);
  });
});

describe('a NAL unit', () => {
  test('holds no start code, whatever its bits', () => {
    const unit = writeBits().u(32, 0).u(32, 1).u(32, 2).unit(0x41);
    const hex = Buffer.from(unit).toString('hex');

    // ITU-T H.264, 7.4.1.1: 00 00 0x is written as 00 00 03 0x.
    expect(hex).toBe('410000030000030000030001000003000280');
  });

  test('is read as it was written', () => {
    const bits = readBits(writeBits().u(32, 0).u(24, 3).u(5, 21).unit(0x41));

    expect([bits.u(32), bits.u(24), bits.u(5)]).toEqual([0, 3, 21]);
  });

  test('that ends too early is refused', () => {
    expect(() => readBits(Uint8Array.of(0x67, 1)).u(9)).toThrow(
      'the NAL unit ends too early',
    );
  });
});
