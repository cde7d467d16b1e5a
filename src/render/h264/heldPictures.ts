import {writeBits} from './bits.ts';
import {heldParameters, type SequenceParameters} from './parameterSets.ts';
import type {PicturePlace} from './picturePlace.ts';

/**
 * Pictures that repeat one before, in a dozen bytes each. Every macroblock is
 * skipped and copied from the same place of the reference picture; no edge is
 * smoothed. They are references, and push earlier pictures out of the decoder's
 * memory: the next picture must need the repeated one alone, or none.
 *
 * `shown` is the repeated picture, the last one shown before; `decoded` is the
 * last reference picture decoded, which may be another.
 */
export function heldPictures(
  count: number,
  sequence: SequenceParameters,
  shown: PicturePlace,
  decoded: PicturePlace,
): Uint8Array[] {
  if (!shown.isReference) {
    throw new Error(
      'The video cannot be held still: its last picture is not a reference picture. Use another ffmpeg.',
    );
  }
  const numbers = 2 ** sequence.frameNumberBits;
  return Array.from({length: count}, (_, i) => {
    const place = {
      frameNumber: (decoded.frameNumber + 1 + i) % numbers,
      order: (shown.order + 2 * (i + 1)) % 2 ** sequence.orderBits,
    };
    const target = i === 0 ? shown.frameNumber : place.frameNumber - 1;
    const back = (place.frameNumber - target + numbers) % numbers;
    return heldPicture(sequence, place, back);
  });
}

/** A slice that refers to the picture `back` frame numbers earlier. */
function heldPicture(
  {frameNumberBits, orderBits, macroblocks}: SequenceParameters,
  {frameNumber, order}: Omit<PicturePlace, 'isReference'>,
  back: number,
): Uint8Array {
  return writeBits()
    .ue(0) // starts at the first macroblock
    .ue(5) // P slice, like all slices of the picture
    .ue(heldParameters)
    .u(frameNumberBits, frameNumber)
    .u(orderBits, order)
    .u(1, 0) // as many references as the parameters say
    .u(1, 1) // names the reference
    .ue(0)
    .ue(back - 1)
    .ue(3)
    .u(1, 0) // is kept as a reference; the oldest one goes
    .ue(0) // no change of the quantiser
    .ue(1) // no deblocking
    .ue(macroblocks) // skips this many macroblocks
    .unit(0x41);
}
