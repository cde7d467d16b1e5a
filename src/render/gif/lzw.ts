/** Codes have at most 12 bits. */
const tableSize = 4096;

/**
 * Compresses colour indices as GIF does: variable-length LZW, lowest bit first,
 * beginning with a clear code and ending with the end code. Indices are below
 * 2^`bits`; `bits` is 2 to 8. When the table is full it is cleared.
 *
 * Source: GIF89a specification, appendix F.
 */
export function compressLzw(indices: Uint8Array, bits: number): Uint8Array {
  const clear = 1 << bits;
  const out = bitWriter();
  const following = new Uint16Array(tableSize << bits);
  let width = bits + 1;
  let next = clear + 2;
  out.write(clear, width);
  let prefix = indices[0]!;
  for (let i = 1; i < indices.length; i++) {
    const index = indices[i]!;
    const known = following[(prefix << bits) | index]!;
    if (known > 0) {
      prefix = known;
      continue;
    }
    out.write(prefix, width);
    if (next < tableSize) {
      // The decoder's table is one entry behind, so codes grow one later.
      if (next === 1 << width) width++;
      following[(prefix << bits) | index] = next++;
    } else {
      out.write(clear, width);
      following.fill(0);
      width = bits + 1;
      next = clear + 2;
    }
    prefix = index;
  }
  out.write(prefix, width);
  if (next === 1 << width && width < 12) width++;
  out.write(clear + 1, width);
  return out.bytes();
}

function bitWriter(): {
  write: (code: number, width: number) => void;
  bytes: () => Uint8Array;
} {
  let buffer = new Uint8Array(1 << 14);
  let length = 0;
  let pending = 0;
  let filled = 0;
  return {
    write(code, width) {
      pending |= code << filled;
      filled += width;
      for (; filled >= 8; filled -= 8, pending >>>= 8) {
        if (length === buffer.length) buffer = doubled(buffer);
        buffer[length++] = pending & 255;
      }
    },
    bytes() {
      const rest = filled > 0 ? [pending] : [];
      const whole = new Uint8Array(length + rest.length);
      whole.set(buffer.subarray(0, length));
      whole.set(rest, length);
      return whole;
    },
  };
}

function doubled(buffer: Uint8Array): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(buffer.length * 2);
  larger.set(buffer);
  return larger;
}
