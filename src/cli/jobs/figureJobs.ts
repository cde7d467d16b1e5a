import {catalogue, type FigureEntry, isFilm} from '../../catalogue.ts';
import {defaultNetwork} from '../../network/defaultNetwork.ts';
import type {Network} from '../../network/network.ts';
import type {
  FigureCauses,
  FigureJob,
  FigureLabel,
  Format,
  SceneChapter,
} from '../../render/index.ts';
import {hashOf} from '../../render/files/canonical.ts';
import {pageOf} from '../../page.ts';
import {palettes, type ThemeName} from '../../theme.ts';
import type {MovedTiming} from '../../timing/movedTiming.ts';
import {defined} from '../flags/defined.ts';
import type {FileFlags} from '../flags/fileOptions.ts';
import {fileStem} from '../flags/figures.ts';
import type {GroundFlags} from '../flags/lookOptions.ts';
import {qualities, type Quality} from '../flags/options.ts';
import {figuresProject} from '../process/motionCanvas.ts';
import {hasBuiltInNumbers} from './networkIdentity.ts';
import {requirePicture} from './requirePicture.ts';
import {servedLayout} from '../flags/servedLayout.ts';
import type {Size} from '../flags/values.ts';

/** How figures are drawn, for both `render` and `still`. */
export interface Look extends GroundFlags {
  /** Missing for a scene of its own that is given none. */
  readonly network: Network | undefined;
  readonly theme: ThemeName;
  readonly size: Size;
  /** Whether captions are shown; if left out, only in the film. */
  readonly captions?: boolean | undefined;
  /** Beats that an author has moved in the figures of this network. */
  readonly moved?: MovedTiming | undefined;
  /**
   * Whether scenes verify the equations that they show; they do if left out.
   */
  readonly verify?: boolean | undefined;
}

/** How `render` writes files. */
export interface Files extends FileFlags {
  readonly out: string;
  readonly fps: number;
  readonly ffmpeg?: string | undefined;
}

/** The fields of a job that decide the drawing of a figure. */
export function drawing(figure: FigureEntry, look: Look) {
  const {network, theme, size, captions = isFilm(figure), verify = true} = look;
  const {background, transparent = false} = look;
  const ground = background ?? palettes[theme].ground;
  const layout = servedLayout(size);
  return {
    project: figure.project ?? figuresProject(),
    scenes: figure.scenes,
    width: size.width,
    height: size.height,
    ...(layout !== 'landscape' && {design: pageOf(layout).frame}),
    background: transparent ? 'transparent' : ground,
    variables: {
      // Without it, a scene of its own shows no network.
      ...(network && {network}),
      theme,
      captions,
      ground,
      plate: transparent ? 'transparent' : ground,
      // Left out for a figure, which is no part of a film.
      ...(isFilm(figure) && {
        chapters: Object.fromEntries(
          chaptersOf(figure).map(({scene, title}) => [scene, title]),
        ),
      }),
      // Both are left out otherwise, since they are part of a figure's key.
      ...(layout !== 'landscape' && {layout}),
      ...(!verify && {verify}),
    },
    // Timing beside the scenes is tuned for the built-in network. The
    // derivation of another network has another length and keeps the script's
    // rests.
    timing: network && hasBuiltInNumbers(network) ? 'saved' : 'script',
    ...movedIn(figure, look),
  } as const;
}

/** Only the moved beats of this figure; left out when there are none. */
function movedIn(
  {scenes}: FigureEntry,
  {moved}: Look,
): {readonly moved?: MovedTiming} {
  if (!moved) return {};
  const own = Object.entries(moved.scenes).filter(([scene]) =>
    scenes.includes(scene),
  );
  return own.length > 0
    ? {moved: {...moved, scenes: Object.fromEntries(own)}}
    : {};
}

/**
 * The job for a figure's files.
 *
 * @throws UsageError when a format cannot have the size, or no transparency.
 */
export function figureJob(
  figure: FigureEntry,
  look: Look,
  {out, format, stills, fps, ...others}: Files,
): FigureJob {
  const {transparent = false} = look;
  const {codec, effort, gifWidth, loop, from, to, ffmpeg} = others;
  const formats = formatsOf(figure, {format, stills, transparent});
  for (const format of formats) requirePicture(format, look);
  return {
    ...drawing(figure, look),
    name: fileStem(figure),
    outDir: out,
    fps,
    formats,
    title: look.network
      ? `${figure.title} (${look.network.title})`
      : figure.title,
    label: {
      id: figure.id,
      slug: figure.slug,
      title: figure.title,
      network: networkLabel(look.network ?? defaultNetwork),
    },
    causes,
    ...(isFilm(figure) ? {chapters: chaptersOf(figure)} : {}),
    transparent,
    ...defined({codec, effort, gifWidth, loop, from, to, ffmpeg}),
  };
}

/**
 * Which files and variables of the project are mathematics, and which theme.
 */
const causes: FigureCauses = {
  mathematics: {
    files: ['networks/', 'src/network/', 'src/math/'],
    variables: ['network'],
  },
  theme: {files: ['src/theme.ts'], variables: ['theme', 'ground', 'plate']},
};

/** The name of a network in a manifest. */
export function networkLabel(network: Network): FigureLabel['network'] {
  return {title: network.title, hash: hashOf(network)};
}

/**
 * The formats of a figure. By default those that suit it: the film is too long
 * for a GIF, and of transparent formats only WebM is both small and supported
 * by browsers.
 */
function formatsOf(
  figure: FigureEntry,
  flags: {
    readonly format?: readonly Format[] | undefined;
    readonly stills?: boolean | undefined;
    readonly transparent?: boolean | undefined;
  },
): readonly Format[] {
  const opaque: readonly Format[] = isFilm(figure) ? ['mp4'] : ['mp4', 'gif'];
  const named = flags.format ?? (flags.transparent ? ['webm'] : opaque);
  return [
    ...new Set<Format>([
      ...named,
      ...(flags.stills ? ['stills' as const] : []),
    ]),
  ];
}

/** Each figure of the film begins a chapter, but for one that goes on with the last. */
function chaptersOf({scenes}: FigureEntry): readonly SceneChapter[] {
  return scenes.flatMap(scene =>
    catalogue
      .filter(
        figure =>
          !isFilm(figure) && !figure.goesOn && figure.scenes.includes(scene),
      )
      .map(({title}) => ({scene, title})),
  );
}

/** The size and rate of a quality, each replaced by its own flag if given. */
export function frameOf(
  quality: Quality,
  flags: {readonly size?: Size; readonly fps?: number},
): {readonly size: Size; readonly fps: number} {
  const {width, height, fps} = qualities[quality];
  return {size: flags.size ?? {width, height}, fps: flags.fps ?? fps};
}
