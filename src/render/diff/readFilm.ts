import path from 'node:path';
import {strangeFile, strangeText} from '../files/ownFile.ts';
import {visible} from '../../network/file/visible.ts';
import {formatNames, traitsOf} from '../job/formats.ts';
import type {SideFile} from './side.ts';

/**
 * The limits of a film from elsewhere. They keep a hostile file from filling
 * the memory or running forever.
 */
export const filmLimits = {
  /** Pixels of a side. */
  side: 7680,
  /** Frames a second. */
  fps: [0.01, 240],
  /** Two hours at 60 frames a second. */
  frames: 432_000,
  /** Seconds in which ffmpeg has to describe a film. */
  factsWithin: 10,
  /** Seconds in which ffmpeg has to decode the next picture. */
  pictureWithin: 60,
} as const;

/** The readers of the formats that are decoded, richest format first. */
const decodings = formatNames
  .flatMap(format => {
    const {decoding} = traitsOf(format);
    return decoding ? [{format, ...decoding}] : [];
  })
  .toSorted((one, other) => one.rank - other.rank);

/** Formats that are decoded, richest first. */
export const decodable: readonly string[] = decodings.map(({format}) => format);

/**
 * ffmpeg's arguments for a film in a folder from elsewhere. They force the
 * format that the manifest lists, since a playlist under any name sends
 * requests; they allow the disk alone; and they give a path, since a name may
 * look like an address.
 *
 * @throws Error when the place is not a regular file of the folder, or not a
 *   film.
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
    throw new Error(visible(`${name} is not a film: its format is ${format}.`));
  return [
    ['-nostdin', '-hide_banner', '-protocol_whitelist', 'file'],
    ['-max_pixels', String(filmLimits.side ** 2)],
    ['-f', decoding.demuxer, '-i', `file:${path.resolve(folder, name)}`],
  ].flat();
}

/**
 * Checks that a film's pictures, as measured or as listed in a manifest, are
 * within the limits.
 */
export function requireFilmLimits(
  file: string,
  {width, height, fps}: {width: number; height: number; fps: number},
): void {
  const {side, fps: rates} = filmLimits;
  const [least, most] = rates;
  if (width > side || height > side) {
    throw new Error(
      `${visible(file)} is not decoded: its pictures have ${width}×${height} pixels; the limit is ${side} a side.`,
    );
  }
  if (fps >= least && fps <= most) return;
  throw new Error(
    `${visible(file)} is not decoded: it has ${fps} frames a second; the limits are ${least} to ${most}.`,
  );
}
