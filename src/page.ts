/**
 * The division of a picture. All lengths are pixels of the design frame, whose
 * shorter side has 1080, so that type of one size is legible in every layout.
 */

import {size} from './theme.ts';

/** The subject of a figure decides the division of its page. */
export type Subject = 'map' | 'equations';

export type Layout = 'landscape';

/** A layout's frame, and the area in it for all that matters. */
export interface PageDesign {
  /** The whole picture. */
  readonly frame: {readonly width: number; readonly height: number};
  /** The middle of the area, from the middle of the frame. */
  readonly middle: readonly [x: number, y: number];
  /** The area: everything is laid out in it, around its middle. */
  readonly width: number;
  readonly height: number;
  /** The line between map and workbench, from the area's middle. */
  readonly hairline: Readonly<Record<Subject, number>>;
  /** The empty strip on either side of that line. */
  readonly gutter: number;
  /** The most lines of a caption, and their greatest length. */
  readonly captionLines: number;
  readonly captionWidth: number;
}

/** The page of a scene. */
export interface Page extends PageDesign {
  readonly layout: Layout;
  /** The height of captions at its foot; 0 without captions. */
  readonly captions: number;
}

const designs: Readonly<Record<Layout, PageDesign>> = {
  /** A twentieth stays empty at each border. */
  landscape: {
    frame: {width: 1920, height: 1080},
    middle: [0, 0],
    width: 1728,
    height: 972,
    hairline: {map: 0.12 * 1080, equations: -0.1 * 1080},
    gutter: 27,
    captionLines: 2,
    captionWidth: 30 * size.caption,
  },
};

/** The distance of a caption's lines, in em. */
export const CAPTION_LEADING = 1.3;

/** The page of a layout, with or without captions. */
export function pageOf(layout: Layout, captions = false): Page {
  const design = designs[layout];
  const room = design.captionLines * size.caption * CAPTION_LEADING;
  return {...design, layout, captions: captions ? room : 0};
}
