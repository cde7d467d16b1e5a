import {type ThreadGenerator, useScene} from '@motion-canvas/core';
import {areResting} from '../../timing/restingEvents.ts';
import {hold} from '../../theme.ts';

/**
 * The chapters of a film, by the scene that each begins with. A scene that is
 * played by itself has none.
 */
export type Chapters = Readonly<Record<string, string>>;

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
 * The rest of a beat in a film with captions: until everything new is read, and
 * a moment for what ends a chapter.
 *
 * @param least - The rest in a scene by itself, in seconds.
 * @param reading - What reading still takes, in seconds.
 */
export function restInFilm(least: number, reading: number): number {
  return least >= hold.last
    ? Math.max(reading + hold.term, hold.payoff)
    : Math.max(reading, Math.min(least, hold.onward));
}
