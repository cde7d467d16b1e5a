import type {Page} from '../../page.ts';
import {space} from '../../theme.ts';
import {titleLines, type TitleWords} from './titleLines.ts';

/** The division of the title's page: the network above, the words below. */
export function titlePage({width, height}: Page, words: TitleWords) {
  const lines = titleLines(words, width);
  const top = -height / 2;
  const titleTop = -top - lines.at(-1)!.baseline - space.small;
  const mapHeight = titleTop - space.large - top;
  return {
    map: {width, height: mapHeight, y: top + mapHeight / 2},
    title: {lines, x: -width / 2, y: titleTop},
  } as const;
}
