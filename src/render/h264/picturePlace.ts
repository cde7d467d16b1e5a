import {readBits, withBits, type BitReader} from './bits.ts';
import type {SequenceParameters} from './parameterSets.ts';

/** The place of a picture in its stream. */
export interface PicturePlace {
  /** Whether later pictures may refer to it. */
  readonly isReference: boolean;
  /** `frame_num`: counts reference pictures in order of decoding. */
  readonly frameNumber: number;
  /** `pic_order_cnt_lsb`: counts fields in order of display. */
  readonly order: number;
}

/** Reads the place of a picture from its slice. Source: ITU-T H.264, 7.3.3. */
export function readPlace(
  slice: Uint8Array,
  {frameNumberBits, orderBits}: SequenceParameters,
): PicturePlace {
  const bits = numberOf(slice);
  const frameNumber = bits.u(frameNumberBits);
  if ((slice[0]! & 31) === idr) bits.ue();
  const isReference = (slice[0]! >> 5) % 4 > 0;
  return {isReference, frameNumber, order: bits.u(orderBits)};
}

/**
 * The slice of a picture with another frame number, for a stream that counts
 * nothing else (`orderBits` 0) and refers to the picture before.
 *
 * @throws Error for a slice that names its references by their numbers.
 */
export function withFrameNumber(
  slice: Uint8Array,
  {frameNumberBits, orderBits}: SequenceParameters,
  frameNumber: number,
): Uint8Array {
  const bits = numberOf(slice);
  const at = bits.position;
  bits.u(frameNumberBits);
  const namesMore = bits.u(1);
  if (namesMore) bits.ue();
  if (orderBits > 0 || bits.u(1)) {
    throw new Error(
      'The video cannot be held still: a picture names the ones that it needs. Use another ffmpeg.',
    );
  }
  return withBits(slice, at, frameNumberBits, frameNumber);
}

/** A reader at the slice's `frame_num`. */
function numberOf(slice: Uint8Array): BitReader {
  const bits = readBits(slice.subarray(0, headerLength));
  bits.ue(); // first macroblock
  bits.ue(); // slice type
  bits.ue(); // picture parameter set
  return bits;
}

/** NAL unit type of a picture that needs no earlier one. */
const idr = 5;

/** More bytes than the header fields up to the order can take. */
const headerLength = 40;
