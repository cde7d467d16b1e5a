import {channelDifference, threshold} from './compareFilms.ts';
import {type Decoding, decodedFrames, pixelBytes} from './decodedFrames.ts';
import type {Stretch} from './changedStretches.ts';
import type {FilmDecoders} from './filmDecoders.ts';
import type {Seconds} from './diffSides.ts';
import type {SideFile} from './side.ts';

/** A picture as RGB bytes. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly rgb: Buffer;
}

/** A stretch at its most different frame. */
export interface Stills {
  readonly stretch: Stretch;
  /** Missing where the old film has ended. */
  readonly before?: Picture;
  /** Missing where the new film has ended. */
  readonly after?: Picture;
  /** The new picture in grey, with differences in red. */
  readonly difference?: Picture;
}

/** Pixels: wide enough to read, small enough for a page with many pictures. */
const stillWidth = 960;

/** The most stretches shown for a figure, the most different first. */
const shownStretches = 4;

/** Pictures of the most different stretches, in order of time. */
export async function stillsOf(
  {pair, fps, width, height, stretches}: Extract<Seconds, {known: true}>,
  decoders: FilmDecoders,
): Promise<readonly Stills[]> {
  const shown = [...stretches]
    .sort((a, b) => b.share - a.share)
    .slice(0, shownStretches)
    .sort((a, b) => a.worst - b.worst);
  if (shown.length === 0) return [];
  const {ffmpeg} = await decoders(pair);
  const small = Math.min(1, stillWidth / width);
  const decoding = {
    ffmpeg,
    fps,
    width: Math.round(width * small),
    height: Math.round(height * small),
    only: shown.map(({worst}) => worst),
  };
  const olds = await pictures(pair.before, decoding);
  const news = await pictures(pair.after, decoding);
  return shown.map((stretch, index) => {
    const [before, after] = [olds[index], news[index]];
    return {
      stretch,
      ...(before && {before}),
      ...(after && {after}),
      ...(before && after && {difference: differencePicture(before, after)}),
    };
  });
}

async function pictures(
  file: SideFile,
  decoding: Decoding,
): Promise<Picture[]> {
  const {width, height} = decoding;
  const found: Picture[] = [];
  for await (const frame of decodedFrames(file, decoding)) {
    found.push({width, height, rgb: Buffer.from(frame)});
  }
  return found;
}

function differencePicture(before: Picture, after: Picture): Picture {
  const rgb = Buffer.alloc(after.rgb.length);
  for (let i = 0; i < rgb.length; i += pixelBytes) {
    const difference = channelDifference(before.rgb, after.rgb, i);
    if (difference > threshold) {
      rgb[i] = 255;
      rgb[i + 1] = 90;
      rgb[i + 2] = 70;
    } else rgb.fill(dimmed(after.rgb, i), i, i + pixelBytes);
  }
  return {...after, rgb};
}

/** A pixel as a dark grey, so that only differences are bright. */
function dimmed(rgb: Buffer, at: number): number {
  return Math.round((rgb[at]! + rgb[at + 1]! + rgb[at + 2]!) / 8);
}
