import {Node, type NodeProps} from '@motion-canvas/2d';
import {all, type ThreadGenerator} from '@motion-canvas/core';
import {type Shape, shapeText} from '../../math/term/shape.ts';
import type {Equation} from '../../math/term/term.ts';
import {termsWithin} from '../../math/term/walk.ts';
import {type Palette, size, space, time} from '../../theme.ts';
import type {Board} from './Board.ts';
import {claim} from '../type/claim.ts';
import {Note} from '../type/Note.ts';
import {partId} from '../../math/term/partIds.ts';

/** The height below a board's equations for a line of notes, in pixels. */
export function noteRoom({caption, space: {breakUnder}}: Board): number {
  if (breakUnder !== undefined) return NARROW_AWAY + size.caption / 2;
  return space.large + size.caption + (caption?.on ? space.tiny : space.medium);
}

/** From an equation on a narrow page to the middle of its notes, in pixels. */
export const NARROW_AWAY = space.medium;

export interface ShapeNotesProps extends NodeProps {
  readonly board: Board;
  readonly equation: Equation;
  readonly palette: Palette;
}

/**
 * Rows × columns below each grid of an equation, and below a row of ones, on
 * one line.
 */
export class ShapeNotes extends Node {
  private readonly notes: ReadonlyMap<string, Note>;
  private readonly shapes: ReadonlyMap<string, Shape>;
  /** The width of the board. */
  private readonly width: number;
  /** Where moved notes belong. */
  private readonly homes = new Map<Note, number>();

  public constructor({board, equation, palette, ...props}: ShapeNotesProps) {
    super({x: () => board.x(), y: () => board.y(), ...props});
    claim('A line of shapes', equation, board.point);
    this.shapes = shapesIn(equation);
    this.width = board.space.width;
    const boxes = new Map(
      [...this.shapes.keys()].map(id => [id, board.boxOf(id)] as const),
    );
    const narrow = board.space.breakUnder !== undefined;
    const away = narrow ? NARROW_AWAY : space.large + size.caption / 2;
    const foot = board.extent().bottom + away;
    this.notes = new Map(
      [...this.shapes].map(([id, shape]) => {
        const {left, right, top, bottom} = boxes.get(id)!;
        const others = [...boxes.values()];
        const isLast = !others.some(other => other.top > bottom);
        const line = others.filter(
          other => other.top < bottom && other.bottom > top,
        );
        const row = isLast
          ? foot
          : Math.max(...line.map(other => other.bottom)) + NARROW_AWAY;
        const note = new Note({
          text: shapeText(shape),
          color: palette.secondary,
          position: [(left + right) / 2, row],
        });
        return [id, note];
      }),
    );
    this.add([...this.notes.values()]);
  }

  /** Shows all shapes. */
  public *write(duration: number = time.flick): ThreadGenerator {
    yield* this.fade(1, duration);
  }

  public *fade(value: number, duration: number = time.flick): ThreadGenerator {
    const notes = [...this.notes.values()];
    yield* all(...notes.map(note => note.strength(value, duration)));
  }

  /** Explains one part in place of all shapes. */
  public *explain(id: string, words: string): ThreadGenerator {
    const note = this.notes.get(id);
    if (!note) return;
    yield* this.fade(0);
    const most = Math.max(0, (this.width - Note.widthOf(words)) / 2);
    const home = note.x();
    note.text(words);
    note.x(Math.min(most, Math.max(-most, home)));
    this.homes.set(note, home);
    yield* note.strength(1, time.flick);
  }

  /** Shows all shapes again. */
  public *settle(): ThreadGenerator {
    yield* this.fade(0);
    this.notes.forEach((note, id) =>
      note.text(shapeText(this.shapes.get(id)!)),
    );
    this.homes.forEach((home, note) => note.x(home));
    yield* this.fade(1);
  }
}

/**
 * The shapes worth showing, by the id of their drawing; for a transposed grid,
 * its shape in the multiplication.
 */
function shapesIn({left, right}: Equation): ReadonlyMap<string, Shape> {
  const terms = [left, right].flatMap(side => [...termsWithin(side)]);
  const turned = new Set(
    terms.flatMap(term => (term.kind === 'transpose' ? term.operand.id : [])),
  );
  return new Map(
    terms.flatMap(({kind, id, shape}): [string, Shape][] => {
      if (kind === 'broadcast') return [[partId(id, 'ones'), [1, shape[1]]]];
      const said = kind === 'transpose' || (kind === 'grid' && !turned.has(id));
      return said ? [[id, shape]] : [];
    }),
  );
}
