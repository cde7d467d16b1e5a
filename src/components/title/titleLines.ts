import {size, space, typeface} from '../../theme.ts';
import {rulerFor} from '../drawing/ruler.ts';

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
  readonly tone: 'foreground' | 'secondary';
  /** In pixels from the top. */
  readonly baseline: number;
}

/** The height of capitals, in em. */
const CAPITALS = 0.73;

/** From line to line of the same words, in em. */
const LEADING = 1.15;

/**
 * The lines of a title, its subject and a note, none wider than a page. A long
 * word of the title is set smaller.
 */
export function titleLines(
  {title, subtitle, note}: TitleWords,
  width: number,
): readonly TitleLine[] {
  const {strong, medium, regular} = typeface;
  const words = [
    {text: title, em: size.title, weight: strong, above: 0},
    {text: subtitle, em: size.subtitle, weight: medium, above: space.huge},
    {text: note, em: size.caption, weight: regular, above: space.large},
  ];
  let bottom = 0;
  return words.flatMap(({text, em: largest, weight, above}, at) => {
    const em = fittingEm(text, largest, weight, width);
    bottom += above;
    return wrapped(text, em, weight, width).map((line, row): TitleLine => {
      bottom += row === 0 ? em * CAPITALS : em * LEADING;
      const tone = at < words.length - 1 ? 'foreground' : 'secondary';
      return {...lettering(em, weight), text: line, em, tone, baseline: bottom};
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

function fittingEm(
  text: string,
  largest: number,
  weight: number,
  width: number,
): number {
  const widths = text.split(' ').map(word => widthOf(word, largest, weight));
  return Math.min(largest, Math.floor((largest * width) / Math.max(...widths)));
}

/** As many words on each line as fit. */
function wrapped(
  text: string,
  em: number,
  weight: number,
  width: number,
): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    const longer = line === undefined ? word : `${line} ${word}`;
    if (line !== undefined && widthOf(longer, em, weight) <= width) {
      lines[lines.length - 1] = longer;
    } else {
      lines.push(word);
    }
  }
  return lines;
}

function widthOf(text: string, em: number, weight: number): number {
  const {font, spacing} = lettering(em, weight);
  return rulerFor(font, spacing).measureText(text).width;
}
