import {size} from '../../theme.ts';
import type {Page, Subject} from '../../page.ts';

/** A horizontal strip of the page, in coordinates from the page's middle. */
export interface Band {
  /** The middle, measured from the middle of the page. */
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /**
   * Equations in it are broken into lines rather than set below this em, in
   * pixels.
   */
  readonly breakUnder?: number;
}

/** The upper band, with the map. */
export function mapBand(page: Page, subject: Subject): Band {
  return bandBetween(
    page,
    -page.height / 2 + (page.narrow && subject !== 'equations' ? RISE : 0),
    page.hairline[subject] - page.gutter,
  );
}

/**
 * The lower band, with the equations, above the room for captions. A network on
 * the whole page has the one that will open below it.
 */
export function workbench(page: Page, subject: Subject): Band {
  const line = page.hairline[subject === 'network' ? 'map' : subject];
  const band = bandBetween(
    page,
    line + page.gutter,
    page.height / 2 - page.captions - (page.narrow ? FRAME : 0),
  );
  return page.narrow ? {...band, breakUnder: size.formulaPair} : band;
}

/**
 * What values above a map, and frames around equations, need beyond a narrow
 * band, in pixels.
 */
const [RISE, FRAME] = [6, 4];

/** A band that reaches further up and down, for rows that need all height. */
export function taller(band: Band, by: number): Band {
  return {...band, height: band.height + 2 * by};
}

/** The whole page without a map, above the room for captions. */
export function wholeBench(page: Page): Band {
  const band = bandBetween(
    page,
    -page.height / 2,
    page.height / 2 - page.captions,
  );
  return page.narrow ? {...band, breakUnder: size.formulaPair} : band;
}

/** The part of a band between two shares of its height. */
export function partOf(
  {y, height, ...band}: Band,
  from: number,
  to: number,
): Band {
  return {
    ...band,
    y: y + height * ((from + to) / 2 - 1 / 2),
    height: height * (to - from),
  };
}

function bandBetween({width}: Page, top: number, bottom: number): Band {
  return {y: (top + bottom) / 2, width, height: bottom - top};
}
