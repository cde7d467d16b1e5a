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

/** The figures that have golden stills: all but the film, which repeats them. */
export const figures = catalogue.filter(({id}) => id !== 'film');

/** The moments of every figure, by the names of their files. */
export const moments = [
  'third',
  'two-thirds',
  'last',
  'light',
  'tanh',
] as const;

type Moment = (typeof moments)[number];

const dark = {
  network: defaultNetwork,
  theme: 'dark',
  size: {width: 480, height: 270},
} as const satisfies Look;
const tanh = {...dark, network: sampleNetworks.get('3-4-2-tanh')!};

/** Frames a second: a figure is played through for five pictures, so few are enough. */
const fps = 10;

/** Where the golden still of a moment lies. */
export function goldenFile({id}: FigureEntry, moment: string): string {
  return join(import.meta.dirname, `${id}-${moment}.png`);
}

/**
 * Draws the moments of a figure: the beats nearest to a third and to two thirds
 * of it, and its last frame; that also in light, and for another network.
 *
 * @param asked - Those of them that are drawn.
 */
export async function drawStills(
  figure: FigureEntry,
  asked: readonly Moment[] = moments,
): Promise<Still[]> {
  const player = await openFigure(figure, {...dark, fps});
  const [third, twoThirds] = [1 / 3, 2 / 3].map(part => beatNear(player, part));
  const draw: Readonly<Record<Moment, () => Promise<Picture>>> = {
    third: () => picture(player, third!),
    'two-thirds': () => picture(player, twoThirds!),
    last: () => lastPicture(player),
    light: () => lastOf(figure, {...dark, theme: 'light'}),
    tanh: () => lastOf(figure, tanh),
  };
  const stills: Still[] = [];
  // One after the other, so that a player goes on from where it is.
  for (const moment of asked) {
    stills.push({moment, picture: await draw[moment]()});
  }
  return stills;
}

/** The frame of the beat nearest to a part of a figure; without beats, of the part. */
function beatNear(player: Player, part: number): number {
  const time = (part * player.frames) / player.fps;
  const [scene] = player.scenes;
  // The last beat ends with the figure, whose last frame has a still of its own.
  const times = scene!.events.slice(0, -1).map(event => event.time);
  const nearest = times.reduce(
    (best, at) => (Math.abs(at - time) < Math.abs(best - time) ? at : best),
    Infinity,
  );
  return frameAt(player, Number.isFinite(nearest) ? nearest : time);
}

async function lastOf(figure: FigureEntry, look: Look): Promise<Picture> {
  return lastPicture(await openFigure(figure, {...look, fps}));
}

function lastPicture(player: Player): Promise<Picture> {
  return picture(player, player.frames - 1);
}
