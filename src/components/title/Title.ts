import {Node, type NodeProps} from '@motion-canvas/2d';
import type {Drawn} from '../../drawn.ts';
import {type Palette, size, space, typeface} from '../../theme.ts';

/** The height of capitals, in em. */
const CAPITALS = 0.73;

export interface TitleProps extends NodeProps {
  readonly title: string;
  readonly subtitle: string;
  readonly note: string;
  readonly palette: Palette;
}

/** A title, what it is about, and a note: three lines flush left, from its origin down. */
export class Title extends Node {
  private readonly lines: readonly Line[];

  public constructor({title, subtitle, note, palette, ...props}: TitleProps) {
    super(props);
    const {foreground, secondary} = palette;
    const {strong, medium, regular} = typeface;
    this.lines = stacked([
      {text: title, em: size.title, weight: strong, color: foreground},
      {text: subtitle, em: size.subtitle, weight: medium, color: foreground},
      {text: note, em: size.caption, weight: regular, color: secondary},
    ]);
  }

  /** How far down the three lines reach. */
  public static readonly height =
    (size.title + size.subtitle + size.caption) * CAPITALS +
    space.huge +
    space.large;

  public inspect(): readonly Drawn[] {
    const ruler = document.createElement('canvas').getContext('2d')!;
    return this.lines.map(({text, em, weight, color, baseline}) => {
      setType(ruler, em, weight);
      const right = ruler.measureText(text).width;
      const box = {left: 0, top: baseline - em * CAPITALS, right};
      const type = {em, smallest: em};
      return {
        kind: 'words',
        name: text,
        color,
        strength: 1,
        box: {...box, bottom: baseline},
        ...type,
      };
    });
  }

  protected override draw(context: CanvasRenderingContext2D): void {
    context.save();
    context.textAlign = 'left';
    context.textBaseline = 'alphabetic';
    for (const {text, em, weight, color, baseline} of this.lines) {
      setType(context, em, weight);
      context.fillStyle = color;
      context.fillText(text, 0, baseline);
    }
    context.restore();
    super.draw(context);
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

function stacked(words: readonly Words[]): readonly Line[] {
  const gaps = [0, space.huge, space.large];
  let bottom = 0;
  return words.map((line, at) => {
    bottom += gaps[at]! + line.em * CAPITALS;
    return {...line, baseline: bottom};
  });
}

function setType(
  context: CanvasRenderingContext2D,
  em: number,
  weight: number,
): void {
  context.font = `${weight} ${em}px ${typeface.family}`;
  // Large type wants its letters closer.
  context.letterSpacing = em > size.result ? `${-em * 0.022}px` : '0px';
}
