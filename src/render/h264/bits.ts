/**
 * Reads and writes the bit strings of H.264: fixed lengths `u(n)`, and
 * exponential-Golomb codes `ue(v)`. Source: ITU-T H.264, 7.2, 9.1.
 */

/** Reads a NAL unit's bits from a byte on. */
export interface BitReader {
  /** The next `length` bits as a whole number, at most 32. */
  readonly u: (length: number) => number;
  readonly ue: () => number;
  /** The number of bits read. */
  readonly position: number;
}

/** Starts to read a NAL unit after its header byte. */
export function readBits(unit: Uint8Array): BitReader {
  const bytes = withoutEmulation(unit.subarray(1));
  let at = 0;
  const bit = () => {
    const byte = bytes[at >> 3];
    if (byte === undefined) throw new RangeError('the NAL unit ends too early');
    return (byte >> (7 - (at++ & 7))) & 1;
  };
  const u = (length: number) => {
    let value = 0;
    for (let i = 0; i < length; i++) value = value * 2 + bit();
    return value;
  };
  const ue = () => {
    let zeros = 0;
    while (bit() === 0) zeros++;
    return 2 ** zeros - 1 + u(zeros);
  };
  return {
    u,
    ue,
    get position() {
      return at;
    },
  };
}

/** Writes bits one after the other. */
export interface BitWriter {
  u(length: number, value: number): BitWriter;
  ue(value: number): BitWriter;
  /** The whole NAL unit, with stop bit and emulation prevention. */
  unit(header: number): Uint8Array;
}

/** Starts an empty bit string. */
export function writeBits(): BitWriter {
  const bits: number[] = [];
  const writer: BitWriter = {
    u(length, value) {
      for (let i = length - 1; i >= 0; i--) {
        bits.push(Math.floor(value / 2 ** i) % 2);
      }
      return writer;
    },
    ue(value) {
      const length = Math.floor(Math.log2(value + 1));
      return writer.u(length, 0).u(length + 1, value + 1);
    },
    unit: header => withEmulation(header, bytesOf([...bits, 1])),
  };
  return writer;
}

/**
 * A NAL unit with another number of `length` bits, `at` bits behind its header
 * byte. Only its beginning is written anew, up to a byte that emulation
 * prevention need not remember.
 */
export function withBits(
  unit: Uint8Array,
  at: number,
  length: number,
  value: number,
): Uint8Array {
  // Of three bytes at most one prevents emulation.
  const past = 1 + 2 * Math.ceil((at + length) / 8);
  const plain = unit.findIndex((byte, i) => i >= past && byte > 3);
  const end = plain < 0 ? unit.length : plain + 1;
  const payload = withoutEmulation(unit.subarray(1, end));
  for (let i = 0; i < length; i++) {
    const [byte, bit] = [(at + i) >> 3, 7 - ((at + i) & 7)];
    const isSet = Math.floor(value / 2 ** (length - 1 - i)) % 2;
    payload[byte] = (payload[byte]! & ~(1 << bit)) | (isSet << bit);
  }
  const head = withEmulation(unit[0]!, payload);
  const rest = unit.subarray(end);
  const whole = new Uint8Array(head.length + rest.length);
  whole.set(head);
  whole.set(rest, head.length);
  return whole;
}

function bytesOf(bits: readonly number[]): number[] {
  const bytes: number[] = Array.from({length: Math.ceil(bits.length / 8)});
  bytes.fill(0);
  for (const [i, bit] of bits.entries()) bytes[i >> 3]! |= bit << (7 - (i & 7));
  return bytes;
}

/** A 3 after two zeros is not data: it keeps start codes out of a NAL unit. */
function withoutEmulation(unit: Uint8Array): number[] {
  const bytes: number[] = [];
  let zeros = 0;
  for (const byte of unit) {
    if (zeros >= 2 && byte === 3) {
      zeros = 0;
      continue;
    }
    zeros = byte === 0 ? zeros + 1 : 0;
    bytes.push(byte);
  }
  return bytes;
}

function withEmulation(header: number, payload: readonly number[]): Uint8Array {
  const unit = [header];
  let zeros = 0;
  for (const byte of payload) {
    if (zeros >= 2 && byte <= 3) {
      unit.push(3);
      zeros = 0;
    }
    zeros = byte === 0 ? zeros + 1 : 0;
    unit.push(byte);
  }
  return Uint8Array.from(unit);
}
