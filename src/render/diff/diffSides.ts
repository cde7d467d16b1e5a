import {reasonOf} from '../files/fileError.ts';
import {compareFilms} from './compareFilms.ts';
import type {Stretch} from './changedStretches.ts';
import {
  compareSides,
  type FigureComparison,
  type FilePair,
} from './compareSides.ts';
import type {FilmDecoders} from './filmDecoders.ts';
import {decodable} from './readFilm.ts';
import type {Side} from './side.ts';

/** When the pictures of a figure differ, or why that is unknown. */
export type Seconds =
  | {
      readonly known: true;
      /** The files that were compared. */
      readonly pair: FilePair;
      /** Frames a second of the comparison. */
      readonly fps: number;
      /** Pixels of the new film. */
      readonly width: number;
      readonly height: number;
      /** Empty when the bytes differ but no picture visibly does. */
      readonly stretches: readonly Stretch[];
    }
  | {readonly known: false; readonly why: string};

/** A figure of a comparison, with when it differs. */
export interface FigureDifference extends FigureComparison {
  /** Only for a changed figure. */
  readonly seconds?: Seconds;
}

/** A version that differs. A side without it is undefined. */
interface VersionChange {
  readonly name: string;
  readonly before?: string;
  readonly after?: string;
}

/** The differences between two sets of figures. */
export interface SetDifference {
  readonly before: string;
  readonly after: string;
  readonly figures: readonly FigureDifference[];
  readonly versions: readonly VersionChange[];
}

/**
 * Compares two sets of figures: which ones differ, why, and at which seconds.
 * Only figures whose bytes differ are decoded.
 */
export async function diffSides(
  before: Side,
  after: Side,
  decoders: FilmDecoders,
): Promise<SetDifference> {
  const figures: FigureDifference[] = [];
  for (const figure of compareSides(before, after)) {
    if (figure.kind !== 'changed') figures.push(figure);
    else {
      const seconds = await secondsOf(figure.files, decoders).catch(
        (error: unknown): Seconds => ({
          known: false,
          why: `${reasonOf(error).why}.`,
        }),
      );
      figures.push({...figure, seconds});
    }
  }
  const versions = changedVersions(before, after);
  return {before: before.place, after: after.place, figures, versions};
}

async function secondsOf(
  pairs: readonly FilePair[],
  decoders: FilmDecoders,
): Promise<Seconds> {
  const [pair] = decodable.flatMap(format =>
    pairs.filter(pair => pair.format === format),
  );
  if (!pair) {
    return {known: false, why: 'Both sides share no film of it that differs.'};
  }
  const {ffmpeg, before: old, after: now} = await decoders(pair);
  // At two rates, moving pictures differ in the frames that only one rate has.
  const fps = Math.min(pair.before.fps ?? old.fps, pair.after.fps ?? now.fps);
  const {width, height} = now;
  const small = Math.min(1 / 2, comparedWidth / Math.max(old.width, now.width));
  const stretches = await compareFilms(pair.before, pair.after, {
    ffmpeg,
    fps,
    width: Math.max(1, Math.round(width * small)),
    height: Math.max(1, Math.round(height * small)),
  });
  return {known: true, pair, fps, width, height, stretches};
}

/**
 * Pixels at most; never more than half a film's own width. Scaling down removes
 * changes made by the encoder alone.
 */
const comparedWidth = 480;

function changedVersions(before: Side, after: Side): VersionChange[] {
  const olds = before.manifest?.versions;
  const news = after.manifest?.versions;
  if (!olds || !news) return [];
  const names = [...new Set([...Object.keys(olds), ...Object.keys(news)])];
  return names
    .sort()
    .filter(name => olds[name] !== news[name])
    .map(name => {
      const [old, now] = [olds[name], news[name]];
      return {
        name,
        ...(old !== undefined && {before: old}),
        ...(now !== undefined && {after: now}),
      };
    });
}
