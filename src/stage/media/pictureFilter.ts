/** What the header of a video says of its pictures. */
export interface PictureFacts {
  /** ffmpeg's name of their layout, such as `yuv420p`. */
  readonly pixels: string;
  readonly height: number;
  /** Whether the matrix of their colours is told. */
  readonly isTagged: boolean;
}

/**
 * ffmpeg's filter that makes upright pictures with square pixels in RGBA, as a browser
 * makes them on a graphics card.
 *
 * Colours without a tag are read as there: below 720 lines as BT.601, from there on as
 * BT.709. Colours in a coarser grid than the brightness are spread from the centres of
 * its cells, in a step of their own: ffmpeg moves them by a quarter of a cell when it
 * makes RGB in the same step.
 */
export function pictureFilter(facts: PictureFacts): string {
  const colours = coloursOf(facts);
  return [
    `${upright}:${colours}${centres(facts)}`,
    ...spread(facts).flatMap(pixels => [
      `format=${pixels}`,
      `scale=${colours}`,
    ]),
    'setsar=1',
    'format=rgba',
  ].join(',');
}

/** Square pixels; none is lost. */
export const upright = String.raw`scale=w=iw*max(sar\,1):h=ih/min(sar\,1)`;

/** With these flags swscale gives the same bytes on every processor. */
const exact =
  'flags=accurate_rnd+full_chroma_int+full_chroma_inp+bitexact+bilinear';

function coloursOf({isTagged, height}: PictureFacts): string {
  const isBt709 = !isTagged && height >= 720;
  return isBt709 ? `${exact}:in_color_matrix=bt709` : exact;
}

/** Layouts with half as many colours in a row, or in a row and a column. */
const coarse = /^(yuv[aj]?)(420|422)p/;

/** Where colours lie, in 256ths of a cell; a file may say that they lie at its left. */
function centres({pixels}: PictureFacts): string {
  const [, , grid] = coarse.exec(pixels) ?? [];
  if (grid === undefined) return '';
  const across = ':in_h_chr_pos=128';
  return grid === '420' ? `${across}:in_v_chr_pos=128` : across;
}

/** A layout with a colour for every pixel, fine enough that none is rounded twice. */
function spread({pixels}: PictureFacts): readonly string[] {
  if (!coarse.test(pixels)) return [];
  return [pixels.startsWith('yuva') ? 'yuva444p16le' : 'yuv444p16le'];
}
