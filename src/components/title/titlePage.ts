import type {Page} from '../../page.ts';
import {space} from '../../theme.ts';
import {titleLines, type TitleWords} from './titleLines.ts';

/**
 * The division of the title's page: the network above, the words below.
 *
 * @param notes - Other notes that have room too.
 */
export function titlePage(
  {width, height}: Page,
  words: TitleWords,
  notes: readonly string[] = [],
) {
  const bottoms = [words.note, ...notes].map(
    note => titleLines({...words, note}, width).at(-1)!.baseline,
  );
  const top = -height / 2;
  const titleTop = -top - Math.max(...bottoms) - space.small;
  const mapHeight = titleTop - space.large - top;
  return {
    map: {width, height: mapHeight, y: top + mapHeight / 2},
    title: {words, lineWidth: width, x: -width / 2, y: titleTop},
  } as const;
}
