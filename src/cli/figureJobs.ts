import {catalogue, type FigureEntry, isFilm} from '../catalogue.ts';
import {defaultNetwork} from '../network/defaultNetwork.ts';
import type {Network} from '../network/network.ts';
import type {FigureJob, Format, SceneChapter} from '../render/index.ts';
import {palettes, type ThemeName} from '../theme.ts';
import {UsageError} from './errors.ts';
import {fileStem} from './figures.ts';
import {qualities, type Quality} from './options.ts';
import {projectFile} from './root.ts';
import type {Size} from './values.ts';

/** How figures are drawn: what `render` and `still` have in common. */
export interface Look {
  readonly network: Network;
  readonly theme: ThemeName;
  readonly size: Size;
  /** Whether captions say what happens; if left out, in the film alone. */
  readonly captions?: boolean | undefined;
}

/** How `render` writes files. */
export interface Files {
  readonly out: string;
  /** If left out, all that suit the figure: the film is too long for a GIF. */
  readonly format: readonly Format[] | undefined;
  readonly fps: number;
  readonly ffmpeg: string | undefined;
}

/** What draws a figure. */
export function drawing(figure: FigureEntry, look: Look) {
  const {network, theme, size, captions = isFilm(figure)} = look;
  return {
    project: projectFile,
    scenes: figure.scenes,
    width: size.width,
    height: size.height,
    background: palettes[theme].ground,
    variables: {network, theme, captions},
    // An author times what the editor shows; another network's derivation is
    // longer or shorter, and keeps the script's own rests.
    timing: network === defaultNetwork ? 'saved' : 'script',
  } as const;
}

/**
 * The files of a figure.
 *
 * @throws UsageError when a format cannot have the size.
 */
export function figureJob(
  figure: FigureEntry,
  look: Look,
  {out, format, fps, ffmpeg}: Files,
): FigureJob {
  const formats = format ?? formatsOf(figure);
  if (formats.includes('mp4')) requireEven(look.size);
  return {
    ...drawing(figure, look),
    name: fileStem(figure),
    outDir: out,
    fps,
    formats,
    title: figure.title,
    ...(isFilm(figure) ? {chapters: chaptersOf(figure)} : {}),
    ...(ffmpeg === undefined ? {} : {ffmpeg}),
  };
}

/** The formats that a figure is written in when none is named. */
export function formatsOf(figure: FigureEntry): readonly Format[] {
  return isFilm(figure) ? ['mp4'] : ['mp4', 'gif'];
}

/** Each scene of the film is a chapter, with the title of its own figure. */
function chaptersOf({scenes}: FigureEntry): readonly SceneChapter[] {
  return scenes.flatMap(scene =>
    catalogue
      .filter(figure => !isFilm(figure) && figure.scenes.includes(scene))
      .map(({title}) => ({scene, title})),
  );
}

/** The size and rate of a quality, each replaced where a flag gives another. */
export function frameOf(
  quality: Quality,
  flags: {readonly size?: Size; readonly fps?: number},
): {readonly size: Size; readonly fps: number} {
  const {width, height, fps} = qualities[quality];
  return {size: flags.size ?? {width, height}, fps: flags.fps ?? fps};
}

/** H.264 as browsers play it halves the resolution of colour. */
function requireEven({width, height}: Size): void {
  if (width % 2 === 0 && height % 2 === 0) return;
  const even = [width, height].map(side => side + (side % 2)).join('x');
  throw new UsageError(
    `MP4 needs an even width and height, not ${width}x${height}. Use --size ${even}, or --format gif.`,
  );
}
