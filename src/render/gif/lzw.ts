/** Codes have at most 12 bits. */
const tableSize = 4096;

/**
 * The code of each prefix followed by an index, or 0. The table takes two
 * megabytes and is nearly empty, so all images share it and clear only the
 * entries they set.
 */
const following = new Uint16Array(tableSize << 8);
const set = new Uint32Array(tableSize);

/**
 * Compresses colour indices with GIF's variable-length LZW: lowest bit first,
 * from a clear code to the end code. Indices are below 2^`bits`; `bits` is 2 to
 * 8. When the table is full it is cleared.
 *
 * Source: GIF89a specification, appendix F.
 */
export function compressLzw(indices: Uint8Array, bits: number): Uint8Array {
  const clear = 1 << bits;
  const out = bitWriter();
  let count = 0;
  const clearTable = () => {
    for (let i = 0; i < count; i++) following[set[i]!] = 0;
    count = 0;
  };
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
      // The decoder's table is one entry behind, so codes grow one step later.
      if (next === 1 << width) width++;
      const place = (prefix << bits) | index;
      following[place] = next++;
      set[count++] = place;
    } else {
      out.write(clear, width);
      clearTable();
      width = bits + 1;
      next = clear + 2;
    }
    prefix = index;
  }
  clearTable();
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
