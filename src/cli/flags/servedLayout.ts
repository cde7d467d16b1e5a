import {type Layout, layoutFor, served} from '../../page.ts';
import {UsageError} from '../words/errors.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * The layout of figures in a picture.
 *
 * @throws UsageError when none serves its proportions.
 */
export function servedLayout({width, height}: Size, flag = '--size'): Layout {
  const layout = layoutFor({width, height});
  if (layout) return layout;
  const known = served.map(({layout, words}) => `${layout} from ${words}`);
  throw new UsageError(
    `${flag} takes proportions that a layout serves: ${known.join(', ')}; not “${width}x${height}”.`,
  );
}
