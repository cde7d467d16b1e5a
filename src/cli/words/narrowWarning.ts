import {layoutFor, pageOf} from '../../page.ts';

/**
 * One line about a figure with findings in a narrow layout, which has too little
 * room for it, with the way out; undefined for a landscape.
 *
 * @param figure - Its name, such as `03-tracing-the-error`.
 * @param picture - Its size in pixels.
 */
export function narrowWarning(
  figure: string,
  picture: {readonly width: number; readonly height: number},
): string | undefined {
  const layout = layoutFor(picture);
  if (layout === undefined || layout === 'landscape') return undefined;
  const {width, height} = pageOf('landscape').frame;
  return `${figure} has too little room in ${layout}: draw it in landscape, such as --size ${width}x${height}`;
}
