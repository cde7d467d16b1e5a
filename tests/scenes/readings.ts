import type {FigureEntry} from '../../src/catalogue.ts';
import type {Network} from '../../src/network/network.ts';
import {isWhole} from '../helpers/isWhole.ts';
import {frameAt, openFigure} from '../helpers/openFigure.ts';
import {type ScreenText, textsOn} from './screen.ts';

/** The texts of every frame while a figure plays. */
export interface Readings {
  readonly frames: readonly (readonly ScreenText[])[];
  /** The frames at the end of a beat's rest, and the last one. */
  readonly beats: ReadonlySet<number>;
}

/** Frames a second; `npm run test:whole` reads more. */
const fps = isWhole ? 5 : 3;

/**
 * After this many frames without a change of a number, the shown numbers have
 * settled.
 */
const CALM = isWhole ? 3 : 2;

/** Plays a figure, by default with its captions, and reads every frame. */
export async function readFigure(
  figure: FigureEntry,
  network: Network,
  captions = true,
): Promise<Readings> {
  const player = await openFigure(figure, {
    network,
    theme: 'dark',
    size: {width: 1920, height: 1080},
    fps,
    captions,
    timeline: 'played',
  });
  const frames = [await textsOn(player)];
  while (await player.advance()) frames.push(await textsOn(player));
  const beats = player.scenes.flatMap(({events}) =>
    events.map(({time}) => frameAt(player, time)),
  );
  return {frames, beats: new Set([...beats, frames.length - 1])};
}

/**
 * The frames with settled numbers: at a beat, and when no number has changed
 * for a while. A moving number is not the core's.
 */
export function standingFrames({frames, beats}: Readings): ReadonlySet<number> {
  let calm = 0;
  const standing = frames.flatMap((texts, frame) => {
    calm = changed(frames[frame - 1] ?? [], texts) ? 0 : calm + 1;
    return calm >= CALM || beats.has(frame) ? [frame] : [];
  });
  return new Set(standing);
}

function changed(
  before: readonly ScreenText[],
  now: readonly ScreenText[],
): boolean {
  const texts = new Map(before.map(({key, text}) => [key, text]));
  return now.some(({key, text}) => (texts.get(key) ?? text) !== text);
}
