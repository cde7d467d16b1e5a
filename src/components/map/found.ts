import {type Box, boxAround} from '../../box.ts';
import type {Page, Subject} from '../../page.ts';
import {mapBand} from '../layout/bands.ts';

/** A part of the map by its id. */
export function found<T>(
  parts: ReadonlyMap<string, T>,
  id: string,
  what: string,
): T {
  const part = parts.get(id);
  if (!part) {
    throw new RangeError(
      `The map has no ${what} "${id}". It has: ${[...parts.keys()].join(', ')}.`,
    );
  }
  return part;
}

/** The place of a subject's layout among those of a map. */
export function placeOf(
  subject: Subject,
  subjects: readonly Subject[],
): number {
  const place = subjects.indexOf(subject);
  if (place < 0) {
    throw new RangeError(
      `The map has no layout for "${subject}". It has: ${subjects.join(', ')}.`,
    );
  }
  return place;
}

/** The strip of a page for the map, around its own origin. */
export function bandOf(page: Page, subject: Subject): Box {
  const {width, height} = mapBand(page, subject);
  return boxAround([0, 0], width, height);
}
