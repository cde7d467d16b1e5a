import path from 'node:path';
import {strangeFile, strangeText} from '../files/ownFile.ts';
import {visible} from '../../network/file/visible.ts';
import {formatNames, traitsOf} from '../job/formats.ts';
import type {SideFile} from './side.ts';

/**
 * What a film from elsewhere may be at most, so that one that was made to harm
 * does not fill the memory or go on for ever.
 */
export const filmLimits = {
  /** Pixels of a side. */
  side: 7680,
  /** Frames a second. */
  fps: [0.01, 240],
  /** Two hours at 60 frames a second. */
  frames: 432_000,
  /** Seconds in which a film says what it is. */
  factsWithin: 10,
  /** Seconds in which its next picture comes. */
  pictureWithin: 60,
} as const;

/** How the formats that are decoded are, those that show the most first. */
const decodings = formatNames
  .flatMap(format => {
    const {decoding} = traitsOf(format);
    return decoding ? [{format, ...decoding}] : [];
  })
  .toSorted((one, other) => one.rank - other.rank);

/** Formats that are decoded, those that show the most first. */
export const decodable: readonly string[] = decodings.map(({format}) => format);

/**
 * What ffmpeg is told to read a film of a folder that comes from elsewhere: as the
 * kind of file that it is listed as, since a playlist of any name sends requests;
 * from the disk alone; by its place, since a name may look like an address.
 *
 * @throws Error when it is no regular file in the folder, or of no such format.
 */
export async function filmInput({
  folder,
  name,
  format,
}: SideFile): Promise<string[]> {
  const strange = await strangeFile(folder, name);
  if (strange) throw new Error(`${strangeText(strange)}.`);
  const decoding = decodings.find(decoding => decoding.format === format);
  if (!decoding)
    throw new Error(visible(`${name} is no film: it is ${format}.`));
  return [
    ['-nostdin', '-hide_banner', '-protocol_whitelist', 'file'],
    ['-max_pixels', String(filmLimits.side ** 2)],
    ['-f', decoding.demuxer, '-i', `file:${path.resolve(folder, name)}`],
  ].flat();
}

/** What a film's pictures are, or a manifest says they are, within the limits. */
export function requireFilmLimits(
  file: string,
  {width, height, fps}: {width: number; height: number; fps: number},
): void {
  const {side, fps: rates} = filmLimits;
  const [least, most] = rates;
  if (width > side || height > side) {
    throw new Error(
      `${visible(file)} is not decoded: its pictures have ${width}×${height} pixels, and ${side} a side are the limit.`,
    );
  }
  if (fps >= least && fps <= most) return;
  throw new Error(
    `${visible(file)} is not decoded: it has ${fps} frames a second, and ${least} to ${most} are the limits.`,
  );
}
