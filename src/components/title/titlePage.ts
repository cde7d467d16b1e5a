import {frame, space} from '../../theme.ts';
import {Title} from './Title.ts';

const width = frame.width - 2 * frame.marginX;
const top = frame.marginY - frame.height / 2;
const titleTop = -top - Title.height - space.small;
const mapHeight = titleTop - space.large - top;

/** The division of the title's frame: the network above, the words below. */
export const titlePage = {
  map: {width, height: mapHeight, y: top + mapHeight / 2},
  title: {x: -width / 2, y: titleTop},
} as const;
