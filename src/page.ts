/**
 * The division of a picture. All lengths are pixels of the design frame, whose
 * shorter side has 1080, so that type of one size is legible in every layout.
 */

import type {Box} from './box.ts';
import {size, space} from './theme.ts';

/**
 * The subject of a figure decides the division of its page. A network that is
 * only looked at has the whole page; what is said of it leaves room below the
 * map, and most of the page belongs to equations.
 */
export type Subject = 'network' | DividedSubject;

/** A subject whose page has a workbench. */
type DividedSubject = 'map' | 'equations';

export type Layout = 'landscape' | 'square' | 'portrait';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A layout's frame, and the area in it for all that matters. */
interface PageDesign {
  /** The whole picture. */
  readonly frame: Size;
  /** The middle of the area, from the middle of the frame. */
  readonly middle: readonly [x: number, y: number];
  /** The area: everything is laid out in it, around its middle. */
  readonly width: number;
  readonly height: number;
  /** The strips at the borders that have to stay empty. */
  readonly covered: Box;
  /** The height of the map, if its rows do not need more. */
  readonly least: Readonly<Record<DividedSubject, number>>;
  /** The empty strip on either side of that line. */
  readonly gutter: number;
  /** Whether width is scarcer than height. */
  readonly narrow: boolean;
  /** The most lines of a caption, and their greatest length. */
  readonly captionLines: number;
  readonly captionWidth: number;
  /** The distance of a caption's lines, in em. */
  readonly captionLeading: number;
}

/** The page of a scene. */
export interface Page extends PageDesign {
  readonly layout: Layout;
  /**
   * The line between map and workbench, from the area's middle; without a
   * workbench it is where captions begin.
   */
  readonly hairline: Readonly<Record<Subject, number>>;
  /** The height of captions at its foot, with the gap above them; 0 without captions. */
  readonly captions: number;
}

/** What has to stay empty at each border; a page is a little smaller still. */
const LEAST_MARGIN = 0.04;

/** A square has little height, in pixels; values may rise above the map. */
const SQUARE = {top: 48, bottom: 44, side: 59} as const;

/** What the buttons and words of Shorts and Reels cover of 1080 × 1920. */
const PLAYER = {left: 60, top: 250, right: 130, bottom: 440} as const;

const designs: Readonly<Record<Layout, PageDesign>> = {
  landscape: {
    frame: {width: 1920, height: 1080},
    middle: [0, 0],
    width: 1728,
    height: 972,
    covered: bordered(1920, 1080),
    least: {map: 0.62 * 1080 - 54 - 27, equations: 0.4 * 1080 - 54 - 27},
    gutter: 27,
    narrow: false,
    captionLines: 2,
    captionWidth: 30 * size.caption,
    captionLeading: 1.3,
  },
  square: {
    frame: {width: 1080, height: 1080},
    middle: [0, (SQUARE.top - SQUARE.bottom) / 2],
    width: 1080 - 2 * SQUARE.side,
    height: 1080 - SQUARE.top - SQUARE.bottom,
    covered: bordered(1080, 1080),
    least: {map: 352, equations: 192},
    gutter: 6,
    narrow: true,
    captionLines: 2,
    captionWidth: 28 * size.caption,
    captionLeading: 1.2,
  },
  portrait: {
    frame: {width: 1080, height: 1920},
    middle: [
      (PLAYER.left - PLAYER.right) / 2,
      (PLAYER.top - PLAYER.bottom) / 2,
    ],
    // Frames around equations as wide as the page reach beyond it.
    width: 1080 - PLAYER.left - PLAYER.right - 2 * 24,
    height: 1920 - PLAYER.top - PLAYER.bottom - 2 * space.tiny,
    covered: PLAYER,
    least: {map: 587, equations: 228},
    gutter: 14,
    narrow: true,
    captionLines: 3,
    captionWidth: 24 * size.caption,
    captionLeading: 1.3,
  },
};

function bordered(width: number, height: number): Box {
  const [x, y] = [LEAST_MARGIN * width, LEAST_MARGIN * height];
  return {left: x, top: y, right: x, bottom: y};
}

/** The proportions that a layout serves. */
interface Served {
  readonly layout: Layout;
  /** The least and the most width of a picture 1 high. */
  readonly from: number;
  readonly to: number;
  /** The same for people. */
  readonly words: string;
}

/** With other proportions, type would be too small for the picture. */
export const served: readonly Served[] = [
  {layout: 'landscape', from: 4 / 3, to: 12 / 5, words: '4:3 to 12:5'},
  {layout: 'square', from: 4 / 5, to: 5 / 4, words: '4:5 to 5:4'},
  {layout: 'portrait', from: 9 / 21, to: 2 / 3, words: '9:21 to 2:3'},
];

/** The layout for a picture; undefined when none serves its proportions. */
export function layoutFor(picture: Size): Layout | undefined {
  const proportion = picture.width / picture.height;
  return served.find(
    ({from, to}) =>
      proportion >= from * (1 - ROUNDED) && proportion <= to * (1 + ROUNDED),
  )?.layout;
}

/** Small pictures have sides of whole pixels, such as 15 × 10 for 14 × 9. */
const ROUNDED = 0.02;

/**
 * The page of a layout, with or without captions.
 *
 * @param rows - The rows of the map: a narrow page has little height for it.
 */
export function pageOf(layout: Layout, captions = false, rows = 2): Page {
  const design = designs[layout];
  const room = design.captionLines * size.caption * design.captionLeading;
  const words = captions ? room + space.tiny : 0;
  const hairline = (subject: DividedSubject) => {
    const needed = design.narrow ? FOOT + rows * ROW[subject] : 0;
    const height = Math.max(design.least[subject], needed);
    return -design.height / 2 + height + design.gutter;
  };
  return {
    ...design,
    layout,
    hairline: {
      network: design.height / 2 - words,
      map: hairline('map'),
      equations: hairline('equations'),
    },
    captions: words,
  };
}

/** The height of a row of the map, with values or without. */
const ROW: Readonly<Record<DividedSubject, number>> = {map: 110, equations: 67};

/** The height of the biases below the rows, in pixels. */
const FOOT = 58;
