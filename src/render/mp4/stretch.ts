import {readMovie} from './movie.ts';
import {readTrack, type Track} from './samples.ts';

/** A video file whose pictures may stand still. */
export interface Stretch {
  readonly path: string;
  /**
   * Frames for which each picture stays after its first, in order of display.
   * Streams that are decoded in another order hold their last one only.
   */
  readonly held: readonly number[];
}

/** A frame of the joined file. */
export interface JoinedFrame {
  /** The frame number at which it is shown, from the start of its stretch. */
  readonly shown: number;
  /** Whether it needs no other picture. */
  readonly isKey: boolean;
}

/** A stretch in the form that a joined file takes. */
export interface JoinedStretch extends Stretch {
  /** Body of its `moov` box. */
  readonly movie: Buffer;
  readonly track: Track;
  /** In order of decoding. */
  readonly frames: readonly JoinedFrame[];
}

/** Reads where the pictures of a stretch are, and places its frames. */
export async function readStretch(stretch: Stretch): Promise<JoinedStretch> {
  const movie = await readMovie(stretch.path);
  const track = readTrack(movie);
  return {...stretch, movie, track, frames: framesOf(stretch, track)};
}

/** How often pictures repeat one that has just been decoded. */
export function heldAfter(
  {held}: Stretch,
  {samples}: Track,
): readonly number[] {
  const isOrdered = samples.every(({shown}, i) => shown === i);
  const last = samples.length - 1;
  if (isOrdered) return samples.map((_, i) => held[i] ?? 0);
  if (held.slice(0, last).some(Boolean)) {
    throw new Error(
      'The video cannot be held still: its pictures are decoded out of order. Use another ffmpeg.',
    );
  }
  return samples.map((_, i) => (i === last ? (held[last] ?? 0) : 0));
}

function framesOf(stretch: Stretch, track: Track): JoinedFrame[] {
  const times = heldAfter(stretch, track);
  let before = 0;
  return track.samples.flatMap(({shown, isKey}, i) => {
    const first = {shown: before + shown, isKey};
    const held = Array.from({length: times[i]!}, (_, k) => ({
      // The last picture decoded is not always the last one shown.
      shown: before + i + 1 + k,
      isKey: false,
    }));
    before += held.length;
    return [first, ...held];
  });
}
