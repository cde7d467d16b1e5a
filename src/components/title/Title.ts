import type {NodeProps} from '@motion-canvas/2d';
import {Drawing} from '../drawing/Drawing.ts';
import type {Mark} from '../drawing/mark.ts';
import type {Palette} from '../../theme.ts';
import type {TitleLine} from './titleLines.ts';

export interface TitleProps extends NodeProps {
  readonly lines: readonly TitleLine[];
  readonly palette: Palette;
}

/** A title, its subject, and a note: lines flush left, from its origin down. */
export class Title extends Drawing {
  private readonly lines: readonly TitleLine[];
  private readonly palette: Palette;

  public constructor({lines, palette, ...props}: TitleProps) {
    super(props);
    this.lines = lines;
    this.palette = palette;
  }

  protected marks(): readonly Mark[] {
    return this.lines.map(({text, em, font, spacing, tone, baseline}) => ({
      kind: 'text',
      reads: 'words',
      color: this.palette[tone],
      alpha: 1,
      em,
      smallest: em,
      runs: [{text, at: [0, baseline], font, align: 'left', spacing}],
    }));
  }
}
