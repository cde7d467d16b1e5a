import type {NodeProps} from '@motion-canvas/2d';
import {createSignal, type ThreadGenerator} from '@motion-canvas/core';
import {Drawing} from '../drawing/Drawing.ts';
import type {Mark} from '../drawing/mark.ts';
import {frame, type Palette, size, space, time, typeface} from '../../theme.ts';
import {rulerFor} from '../drawing/ruler.ts';
import {shortenedTo} from './shortenedTo.ts';

/** The height of capitals, in em. */
const CAPITALS = 0.73;

export interface TitleProps extends NodeProps {
  readonly title: string;
  /** It ends in … where it is wider than the frame. */
  readonly subtitle: string;
  readonly note: string;
  readonly palette: Palette;
}

/**
 * A title, its subject, and a note: three lines flush left, from its origin
 * down.
 */
export class Title extends Drawing {
  private readonly lines: readonly Line[];
  private readonly note: string;
  private readonly noteText = createSignal('');
  private readonly noteShown = createSignal(1);

  public constructor({title, subtitle, note, palette, ...props}: TitleProps) {
    super(props);
    const {foreground, secondary} = palette;
    const {strong, medium, regular} = typeface;
    this.note = note;
    this.noteText(note);
    this.lines = stacked([
      {text: title, em: size.title, weight: strong, color: foreground},
      {text: subtitle, em: size.subtitle, weight: medium, color: foreground},
      {text: note, em: size.caption, weight: regular, color: secondary},
    ]).map(line => ({...line, text: fitted(line)}));
  }

  /** Says something else in place of the note, at once. */
  public set(text: string): void {
    this.noteText(text);
  }

  /** Says something else in place of the note; by default the note again. */
  public *say(text: string = this.note): ThreadGenerator {
    yield* this.noteShown(0, time.flick);
    this.noteText(text);
    yield* this.noteShown(1, time.flick);
  }

  /** The lower end of the three lines. */
  public static readonly height =
    (size.title + size.subtitle + size.caption) * CAPITALS +
    space.huge +
    space.large;

  protected marks(): readonly Mark[] {
    return this.lines.map((line, at) => {
      const {em, color, baseline} = line;
      const font = fontOf(line);
      const isNote = at === this.lines.length - 1;
      const text = isNote ? this.noteText() : line.text;
      // Large type needs less space between letters.
      const spacing = em > size.result ? -em * 0.022 : 0;
      return {
        kind: 'text',
        reads: 'words',
        color,
        alpha: isNote ? this.noteShown() : 1,
        em,
        smallest: em,
        runs: [{text, at: [0, baseline], font, align: 'left', spacing}],
      };
    });
  }
}

interface Words {
  readonly text: string;
  readonly em: number;
  readonly weight: number;
  readonly color: string;
}

interface Line extends Words {
  readonly baseline: number;
}

/** A line that is wider than the frame ends in …. */
function fitted(line: Line): string {
  const ruler = rulerFor(fontOf(line));
  const room = frame.width - 2 * frame.marginX;
  return shortenedTo(line.text, text => ruler.measureText(text).width <= room);
}

function fontOf({weight, em}: Words): string {
  return `${weight} ${em}px ${typeface.family}`;
}

function stacked(words: readonly Words[]): readonly Line[] {
  const gaps = [0, space.huge, space.large];
  let bottom = 0;
  return words.map((line, at) => {
    bottom += gaps[at]! + line.em * CAPITALS;
    return {...line, baseline: bottom};
  });
}
