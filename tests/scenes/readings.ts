import type {FigureEntry} from '../../src/catalogue.ts';
import type {Network} from '../../src/network/network.ts';
import {isWhole} from '../helpers/isWhole.ts';
import {frameAt, openFigure} from '../helpers/openFigure.ts';
import {type ScreenText, textsOn} from './screen.ts';

/** All that can be read while a figure plays: for every frame, its texts. */
export interface Readings {
  readonly frames: readonly (readonly ScreenText[])[];
  /** The frames at which a beat has rested, and the last one. */
  readonly beats: ReadonlySet<number>;
}

/** Frames a second; `npm run test:whole` reads more. */
const fps = isWhole ? 5 : 3;

/** After so many frames without a change of a number, what is shown stands. */
const CALM = isWhole ? 3 : 2;

/** Plays a figure, as a rule with its captions, and reads every frame. */
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
  });
  const frames = [await textsOn(player)];
  while (await player.advance()) frames.push(await textsOn(player));
  const beats = player.scenes.flatMap(({events}) =>
    events.map(({time}) => frameAt(player, time)),
  );
  return {frames, beats: new Set([...beats, frames.length - 1])};
}

/**
 * The frames whose numbers stand: at a beat, and where no number has changed
 * for a while. One on its way to another value is not the core's.
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
