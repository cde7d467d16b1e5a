import {join} from 'node:path';
import {catalogue, type FigureEntry} from '../../src/catalogue.ts';
import type {Look} from '../../src/cli/jobs/figureJobs.ts';
import {defaultNetwork} from '../../src/network/defaultNetwork.ts';
import type {Player} from '../../src/stage/index.ts';
import type {Picture} from '../helpers/compare.ts';
import {frameAt, openFigure, picture} from '../helpers/openFigure.ts';
import {sampleNetworks} from '../helpers/sampleNetworks.ts';

/** A moment of a figure, drawn now; its file is `ID-MOMENT.png`. */
export interface Still {
  readonly moment: string;
  readonly picture: Picture;
}

/** The figures with golden stills: all but the film, which repeats them. */
export const figures = catalogue.filter(({id}) => id !== 'film');

/** The moments of every figure, by the names of their files. */
const moments = [
  'third',
  'two-thirds',
  'last',
  'light',
  'tanh',
  'portrait',
  'square',
];

/** A moment in the middle of a move. */
interface Midway {
  readonly moment: string;
  /** The name of the beat that ends as the move begins. */
  readonly beat: string;
  /** Time after that, in seconds. */
  readonly later: number;
}

/** Moments in the middle of a board's moves, by figure. */
const midways: Readonly<Record<string, readonly Midway[]>> = {
  '05': [{moment: 'gathering', beat: 'local', later: 0.8}],
  '06': [
    {moment: 'naming', beat: 'grids', later: 0.8},
    {moment: 'contracting', beat: 'delta', later: 0.4},
  ],
  '11': [
    {moment: 'splitting', beat: 'deltas', later: 1},
    {moment: 'transposing', beat: 'shapes', later: 1.2},
  ],
  '16': [{moment: 'merging', beat: 'counted', later: 0.7}],
};

/** The moments of a figure: those of every figure, and those of its moves. */
export function momentsOf({id}: FigureEntry): readonly string[] {
  return [...moments, ...(midways[id] ?? []).map(({moment}) => moment)];
}

const dark = {
  network: defaultNetwork,
  theme: 'dark',
  size: {width: 480, height: 270},
} as const satisfies Look;
const tanh = {...dark, network: sampleNetworks.get('3-4-2-tanh')!};

/**
 * Frames a second: a whole figure is played for a few pictures, so few are
 * enough.
 */
const fps = 10;

/** The file of a moment's golden still. */
export function goldenFile({id}: FigureEntry, moment: string): string {
  return join(import.meta.dirname, `${id}-${moment}.png`);
}

/**
 * Draws the moments of a figure: the beats nearest to a third and to two thirds
 * of it, moves half-way, and its last frame, which is also drawn in light, for
 * another network and in other layouts.
 *
 * @param asked - The moments to draw.
 */
export async function drawStills(
  figure: FigureEntry,
  asked: readonly string[] = momentsOf(figure),
): Promise<Still[]> {
  const player = await openFigure(figure, {...dark, fps});
  const frames: readonly (readonly [string, number])[] = [
    ['third', beatNear(player, 1 / 3)],
    ['two-thirds', beatNear(player, 2 / 3)],
    ...(midways[figure.id] ?? []).map(
      midway => [midway.moment, frameMidway(player, midway)] as const,
    ),
    ['last', player.frames - 1],
  ];
  const drawn = new Map<string, Picture>();
  // In order, so that a player goes on from its frame.
  for (const [moment, frame] of frames.toSorted(([, a], [, b]) => a - b)) {
    if (asked.includes(moment)) drawn.set(moment, await picture(player, frame));
  }
  const looks = {
    light: {...dark, theme: 'light'},
    tanh,
    portrait: {...dark, captions: true, size: {width: 270, height: 480}},
    square: {...dark, size: {width: 270, height: 270}},
  } as const;
  for (const [moment, look] of Object.entries(looks)) {
    if (asked.includes(moment)) drawn.set(moment, await lastOf(figure, look));
  }
  return asked.map(moment => ({moment, picture: drawn.get(moment)!}));
}

/** The frame of a moment in the middle of a move. */
function frameMidway(player: Player, {beat, later}: Midway): number {
  const [scene] = player.scenes;
  const known = scene!.events.find(({name}) => name === beat);
  if (!known) {
    const names = scene!.events.map(({name}) => name).join(', ');
    throw new RangeError(
      `No beat of the figure is named "${beat}". There are: ${names}. Name one of them in tests/golden/stills.ts.`,
    );
  }
  return frameAt(player, known.time + later);
}

/**
 * The frame of the beat nearest to a share of a figure; without beats, the
 * frame at that share.
 */
function beatNear(player: Player, part: number): number {
  const time = (part * player.frames) / player.fps;
  const [scene] = player.scenes;
  // The last beat ends with the figure; its last frame has a still of its own.
  const times = scene!.events.slice(0, -1).map(event => event.time);
  const nearest = times.reduce(
    (best, at) => (Math.abs(at - time) < Math.abs(best - time) ? at : best),
    Infinity,
  );
  return frameAt(player, Number.isFinite(nearest) ? nearest : time);
}

async function lastOf(figure: FigureEntry, look: Look): Promise<Picture> {
  const player = await openFigure(figure, {...look, fps, timeline: 'played'});
  while (await player.advance());
  return picture(player, player.frame);
}
