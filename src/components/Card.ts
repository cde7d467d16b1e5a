import {Node, type NodeProps, Txt} from '@motion-canvas/2d';
import {frame, type Palette, size, space, typeface} from '../theme.ts';

export interface CardProps extends NodeProps {
  readonly title: string;
  readonly text: string;
  readonly palette: Palette;
}

/** Plain words in the middle of the frame, where a network has nothing to draw. */
export class Card extends Node {
  public constructor({title, text, palette, ...props}: CardProps) {
    super(props);
    const width = frame.width * 0.6;
    this.add([
      new Txt({
        text: title,
        fontFamily: typeface.family,
        fontWeight: typeface.strong,
        fontSize: size.result,
        fill: palette.foreground,
        y: -size.result,
      }),
      new Txt({
        text,
        fontFamily: typeface.family,
        fontWeight: typeface.regular,
        fontSize: size.caption,
        fill: palette.secondary,
        y: space.large,
        width,
        textWrap: true,
        textAlign: 'center',
      }),
    ]);
  }
}
