import type {Page, Subject} from '../../../page.ts';
import {mapBand} from '../../layout/bands.ts';
import type {MapSpace} from './mapLayout.ts';

/** The space of a page for the map of a figure about a subject. */
export function mapSpace(page: Page, subject: Subject): MapSpace {
  const {width, height} = mapBand(page, subject);
  return {
    width,
    height,
    values: subject !== 'equations',
    narrow: page.narrow,
    ...(subject === 'network' && {magnified: MAGNIFIED}),
  };
}

/** The most that a map with the whole page is larger than beside a workbench. */
const MAGNIFIED = 1.35;
