import type {NodeProps} from '@motion-canvas/2d';
import {
  all,
  createSignal,
  type SimpleSignal,
  type ThreadGenerator,
} from '@motion-canvas/core';
import type {Formula} from '../../math/write/latex.ts';
import {type Box, center} from '../../box.ts';
import {
  type Palette,
  size,
  space,
  strength,
  stroke,
  time,
} from '../../theme.ts';
import {Drawing} from '../drawing/Drawing.ts';
import type {Mark} from '../drawing/mark.ts';
import {dim} from '../pace/dim.ts';
import {Symbol} from '../type/Symbol.ts';

/** A place that something will park in. */
export interface EmptyCell {
  readonly box: Box;
  /** The name of what will stand there, if the place alone does not tell. */
  readonly name?: Formula;
}

export interface EmptyCellsProps extends NodeProps {
  /** By the key of what will stand in each. */
  readonly cells: ReadonlyMap<string, EmptyCell>;
  readonly palette: Palette;
}

/**
 * Faint frames where something will park, so that the room for it is seen from
 * the start. A cell goes as its content comes.
 */
export class EmptyCells extends Drawing {
  private readonly cells: readonly (EmptyCell & {
    readonly shown: SimpleSignal<number>;
  })[];
  private readonly byKey: ReadonlyMap<string, SimpleSignal<number>>;
  private readonly color: string;
  private readonly faint: number;

  public constructor({cells, palette, ...props}: EmptyCellsProps) {
    // Below what comes into them.
    super({zIndex: -1, ...props});
    this.color = palette.edge;
    this.faint = dim();
    const shown = [...cells].map(
      ([key, cell]) =>
        [key, {...cell, shown: createSignal<number>(strength.hidden)}] as const,
    );
    this.cells = shown.map(([, cell]) => cell);
    this.byKey = new Map(shown.map(([key, cell]) => [key, cell.shown]));
    for (const {name, box, shown: own} of this.cells) {
      if (!name) continue;
      this.add(
        new Symbol({
          formula: name,
          em: size.formulaPair,
          palette,
          position: center(box),
          strength: () => own() * this.faint,
        }),
      );
    }
  }

  /** Shows all of them at once, for the start of a figure. */
  public set(): void {
    this.cells.forEach(({shown}) => shown(strength.full));
  }

  /** Shows all of them. */
  public *show(duration: number = time.travel): ThreadGenerator {
    yield* all(...this.cells.map(({shown}) => shown(1, duration)));
  }

  /** The cell goes, since its content comes; nothing happens without one. */
  public *fill(key: string, duration: number = time.flick): ThreadGenerator {
    const shown = this.byKey.get(key);
    if (shown && shown() > 0) yield* shown(strength.hidden, duration);
  }

  protected marks(): readonly Mark[] {
    return this.cells.map(({box, shown}) => ({
      kind: 'plate',
      name: 'cell',
      box,
      round: space.tiny,
      inks: [
        {
          color: this.color,
          alpha: shown() * this.faint,
          width: stroke.hairline,
        },
      ],
    }));
  }
}
