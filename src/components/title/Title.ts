import type {NodeProps} from '@motion-canvas/2d';
import {createSignal, type ThreadGenerator} from '@motion-canvas/core';
import {Drawing} from '../drawing/Drawing.ts';
import type {Mark} from '../drawing/mark.ts';
import {type Palette, time} from '../../theme.ts';
import {titleLines, type TitleWords} from './titleLines.ts';

export interface TitleProps extends NodeProps {
  readonly words: TitleWords;
  /** The length of its lines at most, in pixels. */
  readonly lineWidth: number;
  readonly palette: Palette;
}

/** A title, its subject, and a note: lines flush left, from its origin down. */
export class Title extends Drawing {
  private readonly words: TitleWords;
  private readonly lineWidth: number;
  private readonly palette: Palette;
  private readonly note = createSignal('');
  private readonly noteShown = createSignal(1);

  public constructor({words, lineWidth, palette, ...props}: TitleProps) {
    super(props);
    this.words = words;
    this.lineWidth = lineWidth;
    this.palette = palette;
    this.note(words.note);
  }

  /** Says something else in place of the note, at once. */
  public set(note: string): void {
    this.note(note);
  }

  /** Says something else in place of the note; by default the note again. */
  public *say(note: string = this.words.note): ThreadGenerator {
    yield* this.noteShown(0, time.flick);
    this.note(note);
    yield* this.noteShown(1, time.flick);
  }

  protected marks(): readonly Mark[] {
    const words = {...this.words, note: this.note()};
    return titleLines(words, this.lineWidth).map(line => ({
      kind: 'text',
      reads: 'words',
      color: this.palette[line.part === 'note' ? 'secondary' : 'foreground'],
      alpha: line.part === 'note' ? this.noteShown() : 1,
      em: line.em,
      smallest: line.em,
      runs: [
        {
          text: line.text,
          at: [0, line.baseline],
          font: line.font,
          align: 'left',
          spacing: line.spacing,
        },
      ],
    }));
  }
}
