/** A sound that a scene plays by `sound()`, which only Canvas Commons has. */
export interface SceneSound {
  /** Its address, as a scene imports it; empty for a file that is not there. */
  readonly address: string;
  /** When it begins, in seconds of the player; negative if it has begun before. */
  readonly time: number;
  /** The part of it that is heard, in its own seconds; to its end if left out. */
  readonly from: number;
  readonly to?: number;
  /** Its gain in decibels. */
  readonly gain: number;
  /** How many times as fast, and as high, as it was recorded. */
  readonly rate: number;
}

/** Sounds as the framework keeps them once a scene has run. */
interface KeptSound {
  readonly audio: string;
  readonly offset: number;
  readonly start?: number;
  readonly end?: number;
  readonly gain?: number;
  readonly realPlaybackRate?: number;
}

/** The sounds of a scene that has run to its end; none where there is no `sound()`. */
export function soundsOf(scene: object): readonly SceneSound[] {
  const {sounds}: {sounds?: {onChanged?: {current?: readonly KeptSound[]}}} =
    scene;
  return (sounds?.onChanged?.current ?? []).map(
    ({audio, offset, start = 0, end, gain = 0, realPlaybackRate = 1}) => ({
      address: audio,
      time: offset,
      from: start,
      ...(end !== undefined && {to: end}),
      gain,
      rate: realPlaybackRate,
    }),
  );
}
