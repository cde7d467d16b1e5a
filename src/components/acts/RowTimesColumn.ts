import {Node, type NodeProps} from '@motion-canvas/2d';
import {all, type ThreadGenerator} from '@motion-canvas/core';
import type {Splitting} from '../../math/layer/splitting.ts';
import type {Grid, Term} from '../../math/term/term.ts';
import {type Palette, stroke, time} from '../../theme.ts';
import type {Board} from '../board/Board.ts';
import {placesOf} from './factorKinds.ts';
import {type FrameStyle, GroupFrame} from '../board/GroupFrame.ts';
import type {NetworkMap} from '../map/NetworkMap.ts';
import {comeForward} from './nameOnBoard.ts';
import {glance, spotlight} from './spotlight.ts';

export interface RowTimesColumnProps extends NodeProps {
  readonly board: Board;
  readonly map: NetworkMap;
  readonly splitting: Splitting;
  /** From sums to a matrix times a column, and on to the transpose. */
  readonly step: Splitting['step'];
  readonly palette: Palette;
}

/**
 * The sums in a column are recognised as rows of a matrix times one column.
 * Each row keeps its outline when rows and columns swap.
 */
export class RowTimesColumn extends Node {
  /** The written rows, as read from the sums. */
  public readonly rows: readonly (readonly Term[])[];

  private readonly board: Board;
  private readonly map: NetworkMap;
  private readonly step: Splitting['step'];
  private readonly vector: Grid;
  private readonly jacobian: Grid;
  private readonly palette: Palette;
  private readonly deltas = new Map<string, GroupFrame>();
  private readonly rowFrames: GroupFrame[] = [];

  public constructor({
    board,
    map,
    splitting,
    step,
    palette,
    ...props
  }: RowTimesColumnProps) {
    super({zIndex: -1, ...props});
    this.board = board;
    this.map = map;
    this.step = step;
    this.vector = splitting.vector;
    this.jacobian = splitting.jacobian;
    this.palette = palette;
    this.rows = columnsOf(splitting.jacobian);
  }

  /**
   * Frames the common factor of the sums: each δ of the column, through all
   * rows.
   */
  public *frameColumn(): ThreadGenerator {
    const {board, vector, palette} = this;
    const {split} = this.step;
    for (const [index, {id}] of vector.cells.flat().entries()) {
      const {from = []} = split.provenance.get(id) ?? {};
      const ids = from.filter(source => board.has(source));
      if (ids.length > 0) {
        const style = styleOf(index);
        const frame = new GroupFrame({
          board,
          ids,
          role: 'delta',
          style,
          padding: stroke.frame,
          palette,
        });
        this.deltas.set(id, frame);
        this.add(frame);
      }
    }
    const framed = [...split.provenance]
      .filter(([id]) => this.deltas.has(id))
      .flatMap(([, {from}]) => from)
      .filter(id => board.has(id));
    yield* all(
      spotlight(board, framed),
      glance(this.map, placesOf(vector)),
      ...[...this.deltas.values()].map(frame => frame.close()),
    );
  }

  /**
   * Matrix and column separate: equal δ merge, the derivatives stay in their
   * rows.
   */
  public *separate(duration: number = time.glide): ThreadGenerator {
    const {board, vector, jacobian} = this;
    yield* comeForward(board);
    yield* all(
      board.perform(this.step.split, {duration}),
      ...[...this.deltas].map(([id, frame]) => frame.follow([id], duration)),
    );
    yield* all(
      ...[...this.deltas.values()].map(frame => frame.open()),
      spotlight(board, [vector.id, ...this.rows.flat().map(({id}) => id)]),
      glance(this.map, placesOf(jacobian)),
    );
  }

  /** A row and the column light up together with their places on the map. */
  public *light(row: readonly Term[]): ThreadGenerator {
    const {board, palette, vector} = this;
    const ids = row.map(({id}) => id);
    const style = styleOf(this.rowFrames.length);
    const frame = new GroupFrame({
      board,
      ids,
      role: 'activation',
      style,
      // Rows of fractions are close together.
      padding: stroke.frame,
      palette,
    });
    this.rowFrames.push(frame);
    this.add(frame);
    yield* all(
      spotlight(board, [vector.id, ...ids]),
      glance(this.map, row.flatMap(placesOf)),
      frame.close(),
    );
  }

  /**
   * Rows and columns swap; each row moves along as the column that it becomes.
   */
  public *transpose(duration: number = time.glide): ThreadGenerator {
    const {board, rows, jacobian, map} = this;
    yield* all(comeForward(board), glance(map, placesOf(jacobian)));
    yield* all(
      board.perform(this.step.transpose, {duration}),
      ...this.rowFrames.map((frame, index) =>
        frame.follow(
          rows[index]!.map(({id}) => id),
          duration,
        ),
      ),
    );
  }
}

function styleOf(index: number): FrameStyle {
  return (['solid', 'dashed', 'dotted'] as const)[index % 3]!;
}

/** The written columns of a grid, without its dots. */
function columnsOf({cells, columnNumbers}: Grid): readonly (readonly Term[])[] {
  return columnNumbers.flatMap((number, at) =>
    number === undefined
      ? []
      : [cells.map(row => row[at]!).filter(({kind}) => kind !== 'elision')],
  );
}
