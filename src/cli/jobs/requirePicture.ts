import {formats as traits} from '../../render/job/formats.ts';
import type {Format} from '../../render/index.ts';
import type {Size} from '../flags/values.ts';
import {UsageError} from '../words/errors.ts';

/**
 * Most video halves the resolution of colour; not every format has alpha.
 *
 * @throws UsageError when a format cannot have the size, or no transparency.
 */
export function requirePicture(
  format: Format,
  {
    size,
    transparent,
  }: {readonly size: Size; readonly transparent?: boolean | undefined},
): void {
  const {title, evenSides, alpha} = traits[format];
  const {width, height} = size;
  if (evenSides && (width % 2 > 0 || height % 2 > 0)) {
    const even = [width, height].map(side => side + (side % 2)).join('x');
    throw new UsageError(
      `${title} needs an even width and height, not ${width}x${height}. Use --size ${even}, or --format gif.`,
    );
  }
  if (transparent && !alpha) {
    throw new UsageError(
      `${title} has no transparency. Use --format webm, mov, webp, apng or png, or leave out --transparent.`,
    );
  }
}
