import {size, space, typeface} from '../../theme.ts';
import {rulerFor} from '../drawing/ruler.ts';
import {shortenedTo} from './shortenedTo.ts';
import {wordPieces} from './wordPieces.ts';

/** The words of a title. */
export interface TitleWords {
  readonly title: string;
  readonly subtitle: string;
  readonly note: string;
}

/** A line of a title, placed below its top. */
export interface TitleLine {
  readonly text: string;
  readonly em: number;
  readonly font: string;
  /** Between letters, in pixels. */
  readonly spacing: number;
  readonly part: keyof TitleWords;
  /** In pixels from the top. */
  readonly baseline: number;
}

/** The height of capitals, in em. */
const CAPITALS = 0.73;

/** From line to line of the same words, in em. */
const LEADING = 1.15;

/** The most lines of each part; what does not fit ends in …. */
const MOST_LINES = 3;

/** How small a title with a long word may be, of its size; then it is broken. */
const SMALLEST = 0.5;

/**
 * The lines of a title, its subject and a note, none wider than a page. A title
 * with a long word is set smaller; a word longer than a line even then is broken.
 *
 * @param measure - The width of a text, in pixels.
 */
export function titleLines(
  {title, subtitle, note}: TitleWords,
  width: number,
  measure: Measure = onRuler,
): readonly TitleLine[] {
  const {strong, medium, regular} = typeface;
  const parts = [
    {part: 'title', text: title, most: size.title, weight: strong, above: 0},
    {
      part: 'subtitle',
      text: subtitle,
      most: size.subtitle,
      weight: medium,
      above: space.huge,
    },
    {
      part: 'note',
      text: note,
      most: size.caption,
      weight: regular,
      above: space.large,
    },
  ] as const;
  let bottom = 0;
  return parts.flatMap(({part, text, most, weight, above}) => {
    const widthAt = (em: number) => (some: string) => {
      const {font, spacing} = lettering(em, weight);
      return measure(some, font, spacing);
    };
    const em = fittingEm(text, most, width, widthAt(most));
    bottom += above;
    return linesOf(text, width, em, widthAt(em)).map((line, row): TitleLine => {
      bottom += row === 0 ? em * CAPITALS : em * LEADING;
      return {...lettering(em, weight), text: line, em, part, baseline: bottom};
    });
  });
}

function lettering(em: number, weight: number) {
  return {
    font: `${weight} ${em}px ${typeface.family}`,
    // Large type needs less space between letters.
    spacing: em > size.result ? -em * 0.022 : 0,
  };
}

type WidthOf = (text: string) => number;

function fittingEm(
  text: string,
  most: number,
  width: number,
  widthOf: WidthOf,
): number {
  const widths = text.split(' ').map(widthOf);
  const fitting = Math.floor((most * width) / Math.max(...widths));
  return Math.max(SMALLEST * most, Math.min(most, fitting));
}

/** The lines of a text, as much of it as has room. */
function linesOf(
  text: string,
  width: number,
  em: number,
  widthOf: WidthOf,
): readonly string[] {
  const fits = (some: string) =>
    wrapped(some, width, widthOf).length <= MOST_LINES;
  return balanced(shortenedTo(text, fits), width, em, widthOf);
}

/** No more lines than needed, about equally long: no word stands alone. */
function balanced(
  text: string,
  width: number,
  em: number,
  widthOf: WidthOf,
): readonly string[] {
  let lines = wrapped(text, width, widthOf);
  for (let room = width - em; room > 0; room -= em) {
    const narrower = wrapped(text, room, widthOf, width);
    const fits = narrower.every(line => widthOf(line) <= room);
    if (!fits || narrower.length > lines.length) break;
    lines = narrower;
  }
  return lines;
}

/**
 * As many words on each line as fit.
 *
 * @param longest - Words longer than this are broken, by default than a line.
 */
function wrapped(
  text: string,
  width: number,
  widthOf: WidthOf,
  longest = width,
): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    // No more than tells that it is too long.
    const [first = '', ...others] = wordPieces(
      word,
      piece => widthOf(piece) <= longest,
      MOST_LINES,
    );
    const line = lines.at(-1);
    const longer = line === undefined ? first : `${line} ${first}`;
    if (line !== undefined && widthOf(longer) <= width) {
      lines[lines.length - 1] = longer;
    } else {
      lines.push(first);
    }
    lines.push(...others);
    if (lines.length > MOST_LINES) break;
  }
  return lines;
}

type Measure = (text: string, font: string, spacing: number) => number;

function onRuler(text: string, font: string, spacing: number): number {
  return rulerFor(font, spacing).measureText(text).width;
}
