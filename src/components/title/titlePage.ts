import type {Page} from '../../page.ts';
import {space} from '../../theme.ts';
import {Title} from './Title.ts';

/** The division of the title's page: the network above, the words below. */
export function titlePage({width, height}: Page) {
  const top = -height / 2;
  const titleTop = -top - Title.height - space.small;
  const mapHeight = titleTop - space.large - top;
  return {
    map: {width, height: mapHeight, y: top + mapHeight / 2},
    title: {x: -width / 2, y: titleTop},
  } as const;
}
