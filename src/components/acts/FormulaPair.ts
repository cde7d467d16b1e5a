import {Node, type NodeProps} from '@motion-canvas/2d';
import {all, type ThreadGenerator} from '@motion-canvas/core';
import type {Equation} from '../../math/term/term.ts';
import type {EvaluationPoint} from '../../math/value/point.ts';
import type {Role} from '../../math/term/variable.ts';
import {type Palette, size, strength, time} from '../../theme.ts';
import type {Board} from '../board/Board.ts';
import {valuesRoom} from '../numbers/FactorValues.ts';
import type {NetworkMap} from '../map/NetworkMap.ts';
import {departures} from '../trace/traceOnMap.ts';
import {Workings, workingsBeside} from '../numbers/Workings.ts';

export interface FormulaPairProps extends NodeProps {
  readonly board: Board;
  readonly map: NetworkMap;
  readonly point: EvaluationPoint;
  readonly palette: Palette;
  /** The two formulas, and the forms that they will take. */
  readonly formulas: readonly Equation[];
  /** Whether there is room for only one of them at a time. */
  readonly single: boolean;
}

/**
 * Two formulas of a forward pass, one below the other, each to be evaluated; in
 * a low band one replaces the other.
 */
export class FormulaPair extends Node {
  private readonly set: FormulaPairProps;
  private workings: readonly Workings[] = [];

  public constructor(props: FormulaPairProps) {
    super({});
    const {board, formulas} = props;
    const tight = board.emOf(formulas, ROWS) < size.formulaPair;
    this.set = {...props, single: props.single || tight};
  }

  /** Writes one of the formulas, its symbols flying from the map. */
  public *show(formula: Equation): ThreadGenerator {
    const {board, map, formulas, point, single} = this.set;
    if (board.equations.some(({id}) => id === formula.id)) return;
    const upTo = formulas.slice(0, formulas.indexOf(formula) + 1);
    const forms = formulas.filter(({id}) => id === formula.id);
    const beside = workingsBeside(formulas, point);
    board.keepPlaces(single ? forms : formulas, {
      ...ROWS,
      beside,
      ...(single && {breakUnder: size.formulaPair}),
    });
    yield* all(
      ...(single ? [this.clear()] : []),
      board.write(single ? [formula] : upTo, {
        departures: departures(map, [formula]),
      }),
    );
  }

  /** The values below a shown formula, and their result. */
  public *workOut(
    equation: Equation,
    role: Role,
    resultEm: number = size.factorValue,
  ): ThreadGenerator {
    const {board, point, palette} = this.set;
    const shared = {board, point, palette};
    const workings = new Workings({...shared, equation, role, resultEm});
    this.add(workings);
    this.workings = [...this.workings, workings];
    yield* workings.writeValues();
    yield* workings.writeResult(this.workings.map(({span}) => span));
  }

  /** Removes values and results. */
  public *clear(): ThreadGenerator {
    yield* all(
      ...this.workings.map(workings => workings.fade(strength.hidden)),
      this.set.board.x(0, time.travel),
    );
    this.workings.forEach(workings => workings.remove());
    this.workings = [];
  }
}

const ROWS = {em: size.formulaRow, below: valuesRoom} as const;
