import {Node, type NodeProps} from '@motion-canvas/2d';
import {createSignal, type SignalValue} from '@motion-canvas/core';
import type {Drawn} from '../../drawn.ts';
import {size, typeface} from '../../theme.ts';
import {boxAround} from '../../box.ts';
import {claimWords} from './claimText.ts';
import {rulerFor} from './ruler.ts';

export interface NoteProps extends NodeProps {
  readonly text: SignalValue<string>;
  readonly color: string;
  readonly strength?: SignalValue<number>;
  /** In pixels. */
  readonly em?: number;
}

/** A few plain words on one line, centred on its origin, such as a shape under a grid. */
export class Note extends Node {
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

  /** How wide words are as a note, in pixels. */
  public static widthOf(text: string, em: number = size.caption): number {
    const ruler = rulerFor(fontOf(em));
    return ruler.measureText(text).width;
  }

  public inspect(): readonly Drawn[] {
    const {color} = this;
    const [name, strength] = [this.text(), this.strength()];
    if (name === '') return [];
    const {em} = this;
    const box = boxAround([0, 0], Note.widthOf(name, em), 2 * HALF_HEIGHT * em);
    return [{kind: 'words', name, color, strength, box, em, smallest: em}];
  }

  protected override draw(context: CanvasRenderingContext2D): void {
    context.save();
    context.globalAlpha *= this.strength();
    context.fillStyle = this.color;
    context.font = fontOf(this.em);
    context.textAlign = 'center';
    context.textBaseline = 'alphabetic';
    context.fillText(this.text(), 0, this.em * HALF_HEIGHT);
    context.restore();
    super.draw(context);
  }
}

function fontOf(em: number): string {
  return `${typeface.regular} ${em}px ${typeface.family}`;
}

/** Of the capitals, in em. */
const HALF_HEIGHT = 0.364;
