import type {SinkSettings} from '../frames/sink.ts';

/**
 * The names of a figure's stills by frame: `01-SLIDE.png`, or `01-BEAT.png` where
 * there are no slides, and so on, in order of time, and `poster.png` for the last
 * frame.
 */
export function stillNames({
  beats,
  frames,
}: Pick<SinkSettings, 'beats' | 'frames'>): ReadonlyMap<
  number,
  readonly string[]
> {
  const names = new Map<number, string[]>();
  const add = (frame: number, name: string) => {
    names.set(frame, [...(names.get(frame) ?? []), name]);
  };
  const digits = Math.max(2, String(beats.length).length);
  beats.forEach(({name, frame}, index) => {
    const number = String(index + 1).padStart(digits, '0');
    add(frame, `${number}-${fileName(name)}.png`);
  });
  add(frames - 1, 'poster.png');
  return names;
}

/**
 * Keeps letters and digits of any script; other characters become hyphens,
 * since a file system may refuse them.
 */
function fileName(name: string): string {
  return name.replaceAll(/[^\p{L}\p{M}\p{N}_.]+/gu, '-') || 'beat';
}
