import {skia} from '../../skia/skia.ts';
import {
  anyLength,
  either,
  length,
  numberIn,
  pattern,
  words,
  type Syntax,
} from './cssSyntax.ts';
import type {StyleProperty} from './styleProperties.ts';

const size = 'min-content max-content fit-content stretch';
const filled = '-webkit-fill-available';
const shares = 'space-between space-around space-evenly stretch';

const extent = either(length, words(`auto ${size} ${filled}`));
const mostExtent = either(length, words(`none ${size} ${filled}`));
const margin = either(anyLength, words('auto'));
const gap = either(length, words('normal'));
const factor = numberIn(0);

/** Places along an axis, which may say what happens to those that overflow. */
function places(list: string): Syntax {
  const place = words(list);
  return text =>
    place(text.replace(/^(?:un)?safe\s+/, '')) === undefined ? undefined : text;
}

const item = either(
  words('normal stretch baseline anchor-center'),
  pattern(/^(?:first|last)\s+baseline$/),
  places('center start end self-start self-end flex-start flex-end'),
);

/** Ratios are kept as one number. */
const ratio: Syntax = text => {
  const bare = text.replace(/^auto(?:\s+|$)|\s+auto$/, '');
  if (bare === '') return 'auto';
  const [width = '', height = '1', ...more] = bare.split(/\s*\/\s*/);
  const isRatio = factor(width) && factor(height) && more.length === 0;
  return isRatio ? `${Number(width) / Number(height)}` : undefined;
};

/** Kept as the older words, by which texts are broken into lines. */
const spaces: Readonly<Record<string, string>> = {
  wrap: 'normal',
  collapse: 'normal',
  'collapse wrap': 'normal',
  'wrap collapse': 'normal',
  'collapse nowrap': 'nowrap',
  'nowrap collapse': 'nowrap',
  preserve: 'pre-wrap',
  'preserve wrap': 'pre-wrap',
  'wrap preserve': 'pre-wrap',
  'preserve nowrap': 'pre',
  'nowrap preserve': 'pre',
  'preserve-breaks': 'pre-line',
  'preserve-breaks wrap': 'pre-line',
};

const slant: Syntax = text => {
  const angle = /^oblique\s+([+-]?[\d.]+)deg$/.exec(text);
  return angle && Math.abs(Number(angle[1])) <= 90 ? text : undefined;
};

const feature = String.raw`(?:"[ -~]{4}"|'[ -~]{4}')(?:\s+(?:on|off|-?\d+))?`;

/** The valid values of each property. */
const syntaxes: Readonly<Record<StyleProperty, Syntax>> = {
  // Names keep their capitals, see `acceptedStyle`.
  fontFamily: families,
  fontSize: either(
    length,
    words(
      'xx-small x-small small medium large x-large xx-large xxx-large smaller larger',
    ),
  ),
  fontStyle: either(words('normal italic oblique'), slant),
  fontWeight: either(words('normal bold bolder lighter'), numberIn(1, 1000)),
  fontFeatureSettings: either(
    words('normal'),
    pattern(new RegExp(`^${feature}(?:\\s*,\\s*${feature})*$`, 'i')),
  ),
  letterSpacing: either(
    text => (text.includes('%') ? undefined : anyLength(text)),
    words('normal'),
  ),
  lineHeight: either(length, factor, words('normal')),
  textAlign: words(
    'start end left right center justify -webkit-left -webkit-right -webkit-center -webkit-auto',
  ),
  whiteSpace: either(
    words('normal nowrap pre pre-wrap pre-line break-spaces'),
    text => spaces[text.replace(/\s+/g, ' ')],
  ),
  position: words('static relative absolute fixed sticky'),
  display: words(
    'none contents inline block inline-block flow-root list-item flex inline-flex grid inline-grid table inline-table table-cell table-row table-column table-caption table-row-group table-column-group table-header-group table-footer-group ruby math -webkit-box -webkit-inline-box -webkit-flex -webkit-inline-flex',
  ),
  boxSizing: words('border-box content-box'),
  width: extent,
  height: extent,
  minWidth: extent,
  minHeight: extent,
  maxWidth: mostExtent,
  maxHeight: mostExtent,
  aspectRatio: ratio,
  marginTop: margin,
  marginRight: margin,
  marginBottom: margin,
  marginLeft: margin,
  paddingTop: length,
  paddingRight: length,
  paddingBottom: length,
  paddingLeft: length,
  flexDirection: words('row row-reverse column column-reverse'),
  flexBasis: either(extent, words('content')),
  flexGrow: factor,
  flexShrink: factor,
  flexWrap: words('nowrap wrap wrap-reverse'),
  justifyContent: either(
    words(`normal ${shares}`),
    places('center start end left right flex-start flex-end'),
  ),
  alignContent: either(
    words(`normal baseline ${shares}`),
    pattern(/^first\s+baseline$/),
    places('center start end flex-start flex-end'),
  ),
  alignItems: item,
  alignSelf: either(words('auto'), item),
  columnGap: gap,
  rowGap: gap,
};

/** The canvas takes the same names of families as a style. */
function families(text: string): string | undefined {
  if (text.startsWith('/')) return undefined;
  const context = skia.createCanvas(1, 1).getContext('2d');
  const before = context.font;
  context.font = `31px ${text}`;
  return context.font === before ? undefined : text;
}

/** What a property keeps of a value; undefined when it is invalid. */
export function validStyle(
  property: StyleProperty,
  text: string,
): string | undefined {
  const keepsCase =
    property === 'fontFamily' || property === 'fontFeatureSettings';
  return syntaxes[property](keepsCase ? text : text.toLowerCase());
}
