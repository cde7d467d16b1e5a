import type {NodeProps} from '@motion-canvas/2d';
import {createSignal, type SignalValue} from '@motion-canvas/core';
import {Drawing} from '../drawing/Drawing.ts';
import type {Mark} from '../drawing/mark.ts';
import {size, typeface} from '../../theme.ts';
import {claimWords} from './claimText.ts';
import {rulerFor} from '../drawing/ruler.ts';

export interface NoteProps extends NodeProps {
  readonly text: SignalValue<string>;
  readonly color: string;
  readonly strength?: SignalValue<number>;
  /** In pixels. */
  readonly em?: number;
}

/** A few plain words on one line, centred on its origin, such as a shape under a grid. */
export class Note extends Drawing {
  public readonly text = createSignal('');
  public readonly strength = createSignal(0);

  private readonly color: string;
  private readonly em: number;

  public constructor({
    text,
    color,
    strength,
    em = size.caption,
    ...props
  }: NoteProps) {
    super(props);
    this.text(text);
    claimWords('A note', this.text);
    this.strength(strength ?? 0);
    this.color = color;
    this.em = em;
  }

  /** The width of words as a note, in pixels. */
  public static widthOf(text: string, em: number = size.caption): number {
    const ruler = rulerFor(fontOf(em));
    return ruler.measureText(text).width;
  }

  protected marks(): readonly Mark[] {
    const {color, em} = this;
    const text = this.text();
    if (text === '') return [];
    const half = HALF_HEIGHT * em;
    const font = fontOf(em);
    return [
      {
        kind: 'text',
        reads: 'words',
        color,
        alpha: this.strength(),
        em,
        smallest: em,
        runs: [{text, at: [0, half], font, align: 'center'}],
      },
    ];
  }
}

function fontOf(em: number): string {
  return `${typeface.regular} ${em}px ${typeface.family}`;
}

/** Of the capitals, in em. */
const HALF_HEIGHT = 0.364;
