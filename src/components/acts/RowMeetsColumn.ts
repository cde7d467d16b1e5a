import {Node, type NodeProps} from '@motion-canvas/2d';
import {all, type ThreadGenerator} from '@motion-canvas/core';
import {weightedInputFormula} from '../../math/formula/forwardFormulas.ts';
import type {Equation, Term} from '../../math/term/term.ts';
import type {EvaluationPoint} from '../../math/value/point.ts';
import {symbolsOf} from '../../math/term/symbols.ts';
import {layerFormula, layerGrids} from '../../math/formula/layerFormula.ts';
import {letterRoles, variableSlug} from '../../math/term/variable.ts';
import {idsWithin} from '../../math/term/walk.ts';
import type {Network} from '../../network/network.ts';
import type {Page} from '../../page.ts';
import {type Palette, size, strength, stroke, time} from '../../theme.ts';
import type {Board} from '../board/Board.ts';
import {center} from '../../box.ts';
import {valuesRoom} from '../numbers/FactorValues.ts';
import {GroupFrame} from '../board/GroupFrame.ts';
import {legibleSize} from '../layout/legibleSize.ts';
import {mapPlaces} from '../map/plan/mapPlaces.ts';
import type {Departure} from '../board/moves.ts';
import type {NetworkMap} from '../map/NetworkMap.ts';
import {spotlight} from './spotlight.ts';
import {departures} from '../trace/traceOnMap.ts';
import {Workings} from '../numbers/Workings.ts';

export interface RowMeetsColumnProps extends NodeProps {
  readonly board: Board;
  readonly map: NetworkMap;
  readonly point: EvaluationPoint;
  readonly palette: Palette;
  readonly layer: number;
  /**
   * Z = W A + B, written out; stands on the board with the entries of Z hidden.
   */
  readonly grids: Equation;
}

/**
 * A row of a matrix meets a column: both light up, their entries pair off into
 * a sum below the matrices, and the result takes its place in Z.
 */
export class RowMeetsColumn extends Node {
  private readonly set: RowMeetsColumnProps;
  /** The entries of Z that are not evaluated yet. */
  private readonly hidden: Set<string>;
  private readonly cells: ReadonlyMap<string, string>;

  public constructor(props: RowMeetsColumnProps) {
    super({});
    this.set = props;
    this.hidden = new Set(idsWithin(props.grids.left).slice(1));
    this.cells = new Map(
      [...symbolsOf(props.grids)].map(([id, variable]) => [
        variableSlug(variable),
        id,
      ]),
    );
  }

  /** The sum of a row, on a line shared by all rows. */
  public line(row: number): Equation {
    const {point, layer} = this.set;
    return rowLine(point.network, layer, row);
  }

  /** Lights a row and the column, lets them meet, and evaluates the sum. */
  public *meet(row: number, pace = 1): ThreadGenerator {
    const {board, map, point, palette} = this.set;
    const line = this.line(row);
    const taken = this.cellsOf(line.right);
    const frames = this.frames(taken);
    yield* all(
      this.spotlight(taken),
      map.focus(mapPlaces([line]), time.flick, []),
      ...frames.map(frame => frame.close()),
    );
    const above = board.equations.filter(({id}) => id !== LINE);
    yield* board.write([...above, line], {
      departures: this.departures(line),
      duration: time.glide * pace,
    });
    const workings = new Workings({
      board,
      equation: line,
      point,
      palette,
      role: 'weightedInput',
      resultEm:
        board.space.breakUnder === undefined
          ? size.factorValue
          : size.formulaSmall,
    });
    this.add(workings);
    yield* workings.factors.write(pace / 3);
    yield* workings.writeResult();
    const [z = ''] = this.cellsOf(line.left);
    this.hidden.delete(z);
    yield* board.bringIn([z], {
      departures: new Map([[z, placeOn(board, line.left.id)]]),
      duration: time.travel * pace,
    });
    const back = time.travel * pace;
    yield* all(
      // Gone before the board's way back takes them over the border.
      workings.fade(strength.hidden, back / 3),
      ...frames.map(frame => frame.open()),
      board.x(0, back),
    );
    [workings, ...frames].forEach(part => part.remove());
  }

  /**
   * The remaining entries of Z come from the map, and everything returns to
   * full strength.
   */
  public *finish(): ThreadGenerator {
    const {board, map, grids} = this.set;
    const left = [...this.hidden];
    this.hidden.clear();
    yield* board.fade(strength.full);
    if (left.length === 0) return;
    yield* board.bringIn(left, {departures: departures(map, [grids])});
  }

  /** Frames around the row, and around the column that it meets. */
  private frames(cells: readonly string[]): readonly GroupFrame[] {
    const {board, palette, grids} = this.set;
    const frames = (['weight', 'activation'] as const).map(role => {
      const ids = cells.filter(
        id => letterRoles[symbolsOf(grids).get(id)!.letter] === role,
      );
      return new GroupFrame({
        board,
        ids,
        role,
        padding: stroke.hairline,
        palette,
      });
    });
    this.add(frames);
    return frames;
  }

  private *spotlight(ids: readonly string[]): ThreadGenerator {
    const {board} = this.set;
    yield* all(
      spotlight(board, ids),
      board.fade(strength.hidden, [...this.hidden]),
    );
  }

  private cellsOf(term: Term): readonly string[] {
    return [...symbolsOf(term).values()].flatMap(
      variable => this.cells.get(variableSlug(variable)) ?? [],
    );
  }

  /** Each symbol of the line sets off from its cell. */
  private departures({right}: Equation): ReadonlyMap<string, Departure> {
    const {board} = this.set;
    return new Map(
      [...symbolsOf(right)].flatMap(([id, variable]) => {
        const cell = this.cells.get(variableSlug(variable));
        return cell === undefined ? [] : [[id, placeOn(board, cell)] as const];
      }),
    );
  }
}

/**
 * The most rows and columns of Z = W A + B that are written out in full, so
 * that it is legible with a row's sum below it.
 */
export function meetingSize(
  network: Network,
  layer: number,
  page: Page,
): number {
  const capitals = layerFormula(network, layer);
  const line = rowLine(network, layer, 1);
  return legibleSize(
    page,
    fullSize => [[capitals, layerGrids(network, layer, fullSize), line]],
    {under: valuesRoom},
  );
}

function rowLine(network: Network, layer: number, row: number): Equation {
  return {...weightedInputFormula(network, layer, row), id: LINE};
}

/** The id of the line in which rows are evaluated. */
const LINE = 'row';

function placeOn(board: Board, id: string): Departure {
  const [x, y] = center(board.boxOf(id));
  return {at: [board.x() + x, board.y() + y], em: board.em};
}
