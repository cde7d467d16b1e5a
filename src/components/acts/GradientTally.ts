import {Node, type NodeProps} from '@motion-canvas/2d';
import {all, type ThreadGenerator} from '@motion-canvas/core';
import type {Equation} from '../../math/term/term.ts';
import type {Sentence} from '../../math/write/sentence.ts';
import type {EvaluationPoint} from '../../math/value/point.ts';
import type {LayerDerivation} from '../../math/layer/layerDerivation.ts';
import type {Parameter} from '../../network/parameter.ts';
import type {Page} from '../../page.ts';
import {type Palette, space, strength, time} from '../../theme.ts';
import {workbench} from '../layout/bands.ts';
import {fadeAt} from '../pace/pace.ts';
import type {Board} from '../board/Board.ts';
import {FactorValues, resultsRoom} from '../numbers/FactorValues.ts';
import {
  GradientMatrix,
  gradientMatrixHeight,
} from '../numbers/GradientMatrix.ts';
import {retarget} from '../../math/step/retarget.ts';
import {tallyPlan} from '../numbers/tallyPlan.ts';
import {departures} from '../trace/traceOnMap.ts';
import type {NetworkMap} from '../map/NetworkMap.ts';

export interface GradientTallyProps extends NodeProps {
  readonly map: NetworkMap;
  readonly board: Board;
  readonly layer: LayerDerivation;
  /** The equations of all weights on its way. */
  readonly equations: readonly Equation[];
  readonly point: EvaluationPoint;
  readonly palette: Palette;
  readonly page: Page;
}

/** A weight and its equation of ∂E/∂w. */
export interface WeightEquation {
  readonly parameter: Parameter;
  readonly equation: Equation;
}

/**
 * For layers with more weights than fit as equations: one equation goes from
 * weight to weight, and each result parks in a matrix below.
 */
export class GradientTally extends Node {
  private readonly map: NetworkMap;
  private readonly board: Board;
  private readonly point: EvaluationPoint;
  private readonly palette: Palette;
  private readonly matrix: GradientMatrix;
  /** The largest em of the values below an equation, in pixels. */
  private readonly valueEm: number;
  private values: FactorValues | undefined;
  private current: Equation | undefined;

  public constructor({
    map,
    board,
    layer,
    equations,
    point,
    palette,
    page,
    ...props
  }: GradientTallyProps) {
    super(props);
    this.map = map;
    this.board = board;
    this.point = point;
    this.palette = palette;
    const band = workbench(page, 'equations');
    const height = gradientMatrixHeight(point, layer.layer);
    const foot = page.captions > 0 ? space.medium : 0;
    this.matrix = new GradientMatrix({
      name: layer.finished().left,
      layer: layer.layer,
      point,
      palette,
      most: band.width,
      y: band.y + (band.height - height) / 2 - foot,
    });
    this.matrix.strength(0);
    const under = height + foot + resultsRoom + space.medium;
    const plan = tallyPlan(equations, point, {band, under});
    this.valueEm = plan.valueEm;
    board.keepPlaces([], plan.arrangement);
    this.add(this.matrix);
  }

  /** The empty matrix stands below the equation on the board at once. */
  public set(equation: Equation): void {
    this.current = equation;
    this.matrix.set();
  }

  /** Shows the empty matrix below the equation on the board. */
  public *open(equation: Equation): ThreadGenerator {
    this.current = equation;
    yield* this.matrix.show();
  }

  /** Rewrites the equation for another weight, as far as it differs. */
  public *goTo(
    {equation}: WeightEquation,
    caption: Sentence,
    pace = 1,
  ): ThreadGenerator {
    const {current, values, board, map} = this;
    if (current && current !== equation) {
      const duration = Math.max(time.flick, time.travel * pace);
      if (values) yield* values.fade(0, fadeAt(pace));
      yield* board.perform(retarget(current, equation, caption), {
        departures: departures(map, [equation]),
        duration,
      });
      values?.remove();
    }
    this.current = equation;
  }

  /** The number of values below the equation. */
  public get valueCount(): number {
    return this.values?.valueCount ?? 0;
  }

  /** The equation and its numbers go while other weights are the subject. */
  public *stepAside(duration: number = time.flick): ThreadGenerator {
    yield* all(
      this.board.fade(strength.hidden, undefined, duration),
      ...(this.values ? [this.values.fade(strength.hidden, duration)] : []),
    );
  }

  /** Evaluates the equation, and parks its result in its weight's place. */
  public *workOut(
    {parameter, equation}: WeightEquation,
    pace = 1,
  ): ThreadGenerator {
    const {board, point, palette} = this;
    const values = new FactorValues({
      board,
      equation,
      point,
      palette,
      em: this.valueEm,
      result: true,
    });
    this.values = values;
    this.add(values);
    yield* values.write(pace < 1 ? 0 : 1);
    yield* values.writeResult(time.travel * pace);
    yield* this.park(
      parameter,
      values.resultPlace,
      Math.max(time.flick, time.travel * pace),
    );
  }

  /** Parks the gradient of a weight, from a place in the frame. */
  public *park(
    parameter: Parameter,
    from: readonly [number, number],
    duration: number = time.travel,
  ): ThreadGenerator {
    yield* this.matrix.fill(parameter, from, duration);
  }
}
