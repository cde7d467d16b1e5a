import {type ThreadGenerator, useScene} from '@motion-canvas/core';
import {areResting} from '../../timing/restingEvents.ts';
import {hold, time} from '../../theme.ts';

/**
 * The chapters of a film, by the scene that each begins with. A scene that is
 * played by itself has none.
 */
type Chapters = Readonly<Record<string, string>>;

function chapters(): Chapters | null {
  return useScene().variables.get<Chapters | null>('chapters', null)();
}

/** Whether the scene follows others in a film. */
export function isInFilm(): boolean {
  return chapters() !== null;
}

/** The name of the film's chapter that begins with the scene, if one does. */
export function chapterName(): string | undefined {
  return chapters()?.[useScene().name];
}

/**
 * A passage that goes when its scene follows others in a film, which have shown
 * its like.
 *
 * @param beats - The names of its beats, which authors may have moved.
 */
export function* mayGo(
  beats: readonly string[],
  passage: () => ThreadGenerator,
): ThreadGenerator {
  if (!isInFilm()) {
    yield* passage();
    return;
  }
  const {timeEvents} = useScene();
  if (areResting(timeEvents)) timeEvents.leaveOut?.(beats);
}

/**
 * How long a part travels, in seconds. In a film it takes its time: what moves is
 * read on its way, so that less has to be read at rest.
 */
export function travelTime(): number {
  return isInFilm() ? time.stroll : time.travel;
}

/**
 * How long new symbols and numbers take to come in, in seconds. In a film they
 * come nearly as fast as they are read.
 */
export function writingTime(count: number): number {
  if (!isInFilm()) return time.travel;
  const read = 0.75 * count * hold.symbol;
  return Math.min(Math.max(time.stroll, read), time.writing);
}

/**
 * The rest of a beat in a film with captions: until everything new is read, and
 * a moment for what ends a chapter.
 *
 * @param least - The rest in a scene by itself, in seconds.
 * @param reading - What reading still takes, in seconds.
 * @param leastInFilm - The least rest after what came last, in seconds.
 */
export function restInFilm(
  least: number,
  reading: number,
  leastInFilm: number,
): number {
  return least >= hold.last
    ? Math.max(reading + hold.breath, least > hold.last ? least : hold.payoff)
    : Math.max(reading, leastInFilm);
}
