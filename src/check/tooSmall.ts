import {findingsOf, type Finding, type Observation} from './finding.ts';
import {groupsOf, namesOf, unitOf} from './group.ts';
import {layoutFor} from '../page.ts';
import {asViewed, limits} from './limits.ts';
import {isLettering, type SeenLettering, type Showing} from './sight.ts';

/** Finds type that is too small for a phone. */
export function tooSmall({moments, frame}: Showing): readonly Finding[] {
  const layout = layoutFor(frame) ?? 'landscape';
  const viewed = (length: number) =>
    `: ${asViewed(length, layout).toFixed(1)} px in a picture ${limits.viewed[layout]} px wide`;
  return findingsOf('size', moments, ({resting}) => {
    const lettering = resting.filter(isLettering);
    return [
      ...observe(lettering, 'glyph', glyphShortfall, viewed),
      ...observe(lettering, 'em', emShortfall, viewed),
    ];
  });
}

interface Shortfall {
  /** In pixels. */
  readonly is: number;
  readonly least: number;
  readonly words: string;
}

function observe(
  lettering: readonly SeenLettering[],
  what: string,
  shortfallOf: (thing: SeenLettering) => Shortfall | undefined,
  viewed: (length: number) => string,
): readonly Observation[] {
  const short = lettering.filter(thing => shortfallOf(thing));
  return groupsOf(short, unitOf).map(({key, things}) => {
    const [worst] = things
      .map(thing => shortfallOf(thing)!)
      .sort((one, other) => one.is / one.least - other.is / other.least);
    const {is, least, words} = worst!;
    return {
      about: `${key} ${what}`,
      nodes: namesOf(things),
      message: `${words} of ${is.toFixed(1)} px, less than ${least.toFixed(1)}${viewed(is)}`,
    };
  });
}

function glyphShortfall({smallest}: SeenLettering): Shortfall | undefined {
  return shortfall(smallest, limits.glyph, 'has glyphs');
}

/**
 * Names and numbers stand beside their subjects; only their glyphs have to be
 * legible.
 */
function emShortfall({
  kind,
  em,
  strength,
}: SeenLettering): Shortfall | undefined {
  switch (kind) {
    case 'equation':
      return strength >= limits.spoken
        ? shortfall(em, limits.mainEquation, 'is spoken of at an em')
        : shortfall(em, limits.reading, 'is to be read at an em');
    case 'words':
      return shortfall(em, limits.reading, 'is to be read at an em');
    case 'label':
    case 'value':
      return undefined;
  }
}

function shortfall(
  is: number,
  least: number,
  words: string,
): Shortfall | undefined {
  // Sizes result from divisions, and nobody sees a quarter of a pixel.
  return is < least - 0.25 ? {is, least, words} : undefined;
}
