import type {NodeProps} from '@motion-canvas/2d';
import {Drawing} from '../drawing/Drawing.ts';
import type {Mark} from '../drawing/mark.ts';
import {type Palette, size, space, typeface} from '../../theme.ts';

/** The height of capitals, in em. */
const CAPITALS = 0.73;

export interface TitleProps extends NodeProps {
  readonly title: string;
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

  /** The lower end of the three lines. */
  public static readonly height =
    (size.title + size.subtitle + size.caption) * CAPITALS +
    space.huge +
    space.large;

  protected marks(): readonly Mark[] {
    return this.lines.map(({text, em, weight, color, baseline}) => {
      const font = `${weight} ${em}px ${typeface.family}`;
      // Large type needs less space between letters.
      const spacing = em > size.result ? -em * 0.022 : 0;
      return {
        kind: 'text',
        reads: 'words',
        color,
        alpha: 1,
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

function stacked(words: readonly Words[]): readonly Line[] {
  const gaps = [0, space.huge, space.large];
  let bottom = 0;
  return words.map((line, at) => {
    bottom += gaps[at]! + line.em * CAPITALS;
    return {...line, baseline: bottom};
  });
}
