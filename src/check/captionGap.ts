import {depth, grown} from '../box.ts';
import {findingsOf, type Finding, type Observation} from './finding.ts';
import {extentOf} from './geometry.ts';
import {groupsOf, namesOf, unitOf} from './group.ts';
import {limits} from './limits.ts';
import {
  isLettering,
  type Seen,
  type SeenLettering,
  type Showing,
} from './sight.ts';

/**
 * Finds resting parts of any shape that stand in the caption’s band, or too
 * close to it.
 */
export function captionGap({moments}: Showing): readonly Finding[] {
  return findingsOf('caption', moments, ({resting}) => {
    const captions = resting.filter(isCaption);
    if (captions.length === 0) return [];
    const band = {
      left: Math.min(...captions.map(({box}) => box.left)),
      top: Math.min(...captions.map(({box}) => box.top)),
      right: Math.max(...captions.map(({box}) => box.right)),
      bottom: Math.max(...captions.map(({box}) => box.bottom)),
    };
    const reach = grown(band, limits.captionGap);
    const close = resting.filter(
      thing => !isCaption(thing) && depth(extentOf(thing), reach) > PLAY,
    );
    return groupsOf(close, unitOf).map(({key, things}): Observation => {
      const gap = Math.max(
        0,
        limits.captionGap -
          Math.max(...things.map(thing => depth(extentOf(thing), reach))),
      );
      return {
        about: key,
        nodes: namesOf(things),
        message: `is ${Math.round(gap)} px from the caption, less than ${limits.captionGap}`,
      };
    });
  });
}

type Words = SeenLettering;

/**
 * Whether a part belongs to a caption: its words form one formula, those of a
 * note do not.
 */
function isCaption(thing: Seen): thing is Words {
  return (
    isLettering(thing) && thing.kind === 'words' && thing.formula !== undefined
  );
}

/** Boxes of type are rounded. */
const PLAY = 0.5;
