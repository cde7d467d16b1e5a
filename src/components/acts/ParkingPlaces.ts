import {Node, type NodeProps} from '@motion-canvas/2d';
import type {ThreadGenerator} from '@motion-canvas/core';
import {type Box, grown, union} from '../../box.ts';
import {occurrence} from '../../math/term/build.ts';
import type {Equation} from '../../math/term/term.ts';
import {formulaOf} from '../../math/write/latex.ts';
import {type Palette, space} from '../../theme.ts';
import type {Board} from '../board/Board.ts';
import {Part} from '../type/Part.ts';
import {EmptyCells} from '../numbers/EmptyCells.ts';

export interface ParkingPlacesProps extends NodeProps {
  /** Keeps places for the equations. */
  readonly board: Board;
  /** The equations of ∂E/∂w, each for its own weight. */
  readonly equations: readonly Equation[];
  /** Room right of every equation and below it, for its numbers, in pixels. */
  readonly beside?: number;
  readonly below?: number;
  readonly palette: Palette;
}

/**
 * Where equations will park on a board: a faint cell each, with the weight that
 * it is about, until the equation comes.
 */
export class ParkingPlaces extends Node {
  private readonly props: ParkingPlacesProps;
  private cells: EmptyCells | undefined;

  public constructor(props: ParkingPlacesProps) {
    super({x: () => props.board.x(), y: () => props.board.y()});
    this.props = props;
  }

  /** Stand there at once; the first equation is already in its place. */
  public set(first: Equation): void {
    this.without(first).set();
  }

  /**
   * Come to be seen while the first equation goes to its place. Begin it after
   * the board's own move.
   */
  public *show(first: Equation): ThreadGenerator {
    yield* this.without(first).show();
  }

  /** The place of an equation goes, since it comes. */
  public *fill({id}: Equation): ThreadGenerator {
    if (this.cells) yield* this.cells.fill(id);
  }

  private without(first: Equation): EmptyCells {
    const {equations, palette} = this.props;
    const cells = new EmptyCells({
      palette,
      cells: new Map(
        equations
          .filter(({id}) => id !== first.id)
          .map(equation => [
            equation.id,
            {box: this.around(equation), ...nameOf(equation)},
          ]),
      ),
    });
    this.cells?.remove();
    this.cells = cells;
    this.add(cells);
    return cells;
  }

  private around(equation: Equation): Box {
    const {board, beside = 0, below = 0} = this.props;
    const {em, pieces} = board.layoutOf(equation);
    const boxes = [...pieces.values()].map(({outlines}) =>
      Part.boxOf(outlines, em),
    );
    const {right, bottom, ...box} = union(boxes)!;
    const room = {...box, right: right + beside, bottom: bottom + below};
    return grown(room, -space.tiny / 2);
  }
}

function nameOf({id, left}: Equation) {
  if (left.kind !== 'partial') return {};
  return {name: formulaOf(occurrence(`${id}-place`, left.by))};
}
