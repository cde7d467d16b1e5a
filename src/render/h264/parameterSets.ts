import {readBits, writeBits} from './bits.ts';

/** The parameters that shape a slice header. */
export interface SequenceParameters {
  /** Length of `frame_num` in bits. */
  readonly frameNumberBits: number;
  /**
   * Length of `pic_order_cnt_lsb` in bits; 0 for a stream that is decoded in the order
   * of display (`pic_order_cnt_type` 2).
   */
  readonly orderBits: number;
  /** Macroblocks in a picture. */
  readonly macroblocks: number;
}

/**
 * Reads a sequence parameter set of progressive 4:2:0 video as x264 writes it.
 * Source: ITU-T H.264, 7.3.2.1.1.
 *
 * @throws Error for any other kind of stream.
 */
export function readSequence(unit: Uint8Array): SequenceParameters {
  const bits = readBits(unit);
  const profile = bits.u(8);
  bits.u(16);
  bits.ue();
  if (highProfiles.has(profile)) skipHighFields(bits);
  const frameNumberBits = bits.ue() + 4;
  const orderType = bits.ue();
  if (orderType === 1) throw unlike('picture order type 1');
  const orderBits = orderType === 0 ? bits.ue() + 4 : 0;
  bits.ue();
  bits.u(1);
  const macroblocks = (bits.ue() + 1) * (bits.ue() + 1);
  if (bits.u(1) !== 1) throw unlike('interlaced pictures');
  return {frameNumberBits, orderBits, macroblocks};
}

const highProfiles = new Set([100, 110, 122, 244]);

function skipHighFields({u, ue}: ReturnType<typeof readBits>): void {
  const chroma = ue();
  if (chroma !== 1) throw unlike(`chroma format ${chroma}`);
  ue();
  ue();
  u(1);
  if (u(1) !== 0) throw unlike('scaling matrices');
}

function unlike(what: string): Error {
  return new Error(
    `The video cannot be held still: its stream has ${what}. Use an ffmpeg with x264, which writes none.`,
  );
}

/** Id of the picture parameter set used by held pictures. */
export const heldParameters = 1;

/**
 * A picture parameter set beside the encoder's own, number 0. It uses
 * variable-length codes, in which one number skips a whole picture, and no
 * weights. Source: ITU-T H.264, 7.3.2.2.
 */
export function heldPictureParameters(): Uint8Array {
  return writeBits()
    .ue(heldParameters)
    .ue(0) // id of the sequence parameter set
    .u(1, 0) // variable-length codes
    .u(1, 0) // no field order
    .ue(0) // one slice group
    .ue(0) // one reference picture
    .ue(0)
    .u(3, 0) // no weights
    .ue(0) // quantisers, unused here
    .ue(0)
    .ue(0)
    .u(1, 1) // slices control deblocking
    .u(2, 0)
    .unit(0x68);
}
