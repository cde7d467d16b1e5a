import type {NodeProps} from '@motion-canvas/2d';
import {all, createSignal, type ThreadGenerator} from '@motion-canvas/core';
import {Drawing} from '../drawing/Drawing.ts';
import {type Mark, straight} from '../drawing/mark.ts';
import {gradientsInNumbers} from '../../math/layer/gradientsInNumbers.ts';
import {shownOf} from '../../math/term/grids.ts';
import {type Formula, formulaOf} from '../../math/write/latex.ts';
import type {EvaluationPoint} from '../../math/value/point.ts';
import type {Term} from '../../math/term/term.ts';
import {
  type Parameter,
  parameterGradient,
  parameterName,
} from '../../network/parameter.ts';
import {boxAround} from '../../box.ts';
import {
  type Palette,
  size,
  space,
  strength,
  stroke,
  time,
} from '../../theme.ts';
import {claim} from '../type/claim.ts';
import {EmptyCells} from './EmptyCells.ts';
import {formatValue} from '../../math/write/formatValue.ts';
import {valueWidth} from '../type/setValue.ts';
import {Symbol} from '../type/Symbol.ts';
import {travel} from '../pace/travel.ts';
import {Value} from '../type/Value.ts';

export interface GradientMatrixProps extends NodeProps {
  /** ∂E/∂W of the layer. */
  readonly name: Term;
  readonly layer: number;
  readonly point: EvaluationPoint;
  readonly palette: Palette;
  /** The most width, in pixels. */
  readonly most: number;
}

/** The height of a row of numbers, in pixels. */
const ROW = size.factorValue * 1.3;

/** The height of the fraction before the matrix, in em. */
const NAME = 2.4;

/** The height of a layer's matrix, in pixels. */
export function gradientMatrixHeight(
  {network}: EvaluationPoint,
  layer: number,
): number {
  const rows = shownOf(network.layers[layer]!).length * ROW + space.small;
  return Math.max(rows, NAME * size.formulaPair);
}

/**
 * ∂E/∂W in numbers, centred on its origin: each known gradient stands in the
 * place of its weight in W, the others have an empty cell. Beyond four rows or
 * columns dots stand for the omitted ones.
 */
export class GradientMatrix extends Drawing {
  /** In pixels. */
  public readonly width: number;
  public readonly height: number;

  /** Of the brackets and the name; a gradient shows once it is filled in. */
  public readonly strength = createSignal(1);

  private readonly cells = new Map<string, Value>();
  private readonly empty: EmptyCells;
  private readonly palette: Palette;
  private readonly left: number;
  /** Of its values, in pixels. */
  private readonly em: number;

  public constructor({
    name,
    layer,
    point,
    palette,
    most,
    ...props
  }: GradientMatrixProps) {
    super(props);
    claim(
      'A matrix of gradients',
      gradientsInNumbers(name, layer, point),
      point,
    );
    this.palette = palette;
    const rows = shownOf(point.network.layers[layer]!);
    const columns = shownOf(point.network.layers[layer - 1]!);
    const entries = rows.flatMap((row, y) =>
      columns.map((column, x) => entryAt(layer, {row, column, x, y}, point)),
    );
    const widths = entries.map(({text, parameter}) =>
      parameter ? valueWidth(text, 1) : 0,
    );
    const label = this.symbol(formulaOf(name));
    const equals = this.symbol({tex: '=', roles: NO_ROLES});
    const head = label.inkWidth + 2 * space.medium + equals.inkWidth;
    const room = (most - head - space.medium) / columns.length;
    const {em, cell} = cellFor(Math.max(...widths), room);
    this.em = em;
    this.width = head + cell * columns.length + space.medium;
    this.height = gradientMatrixHeight(point, layer);
    this.left = -this.width / 2 + head;
    label.x(-this.width / 2 + label.inkWidth / 2);
    equals.x(this.left - space.medium - equals.inkWidth / 2);
    this.add([label, equals]);
    const placed = entries.map(entry => ({
      entry,
      at: [
        this.left + space.small + cell * (entry.x + 0.5),
        (entry.y - (rows.length - 1) / 2) * ROW,
      ] as [number, number],
    }));
    placed.forEach(({entry, at}) => this.place(entry, at));
    this.empty = new EmptyCells({
      palette,
      cells: new Map(
        placed.flatMap(({entry: {parameter}, at}) => {
          const box = boxAround(at, cell - space.small, ROW - space.tiny);
          return parameter ? [[parameterName(parameter), {box}]] : [];
        }),
      ),
    });
    this.add(this.empty);
  }

  /** Stands there at once, empty, for the start of a figure. */
  public set(): void {
    this.strength(strength.full);
    this.empty.set();
  }

  /** Shows its name, its brackets and its empty cells. */
  public *show(duration: number = time.travel): ThreadGenerator {
    yield* all(
      this.strength(strength.full, duration),
      this.empty.show(duration),
    );
  }

  /** Puts a gradient into its weight's place, from elsewhere in the frame. */
  public *fill(
    parameter: Parameter,
    [x, y]: readonly [number, number],
    duration: number = time.travel,
  ): ThreadGenerator {
    const cell = this.cells.get(parameterName(parameter));
    if (!cell) {
      throw new RangeError(
        `The matrix has no place for ${parameterName(parameter)}. It has: ${[...this.cells.keys()].join(', ')}.`,
      );
    }
    const from: [number, number] = [x - this.x(), y - this.y()];
    yield* all(
      travel(cell, from, [cell.x(), cell.y()], duration),
      cell.strength(1, duration / 2),
      this.empty.fill(parameterName(parameter), duration / 2),
    );
  }

  private place({parameter, text}: Entry, position: [number, number]): void {
    if (!parameter) {
      this.add(this.symbol({tex: text, roles: NO_ROLES}).position(position));
      return;
    }
    const value = new Value({
      text,
      em: this.em,
      color: this.palette.foreground,
      position,
      strength: 0,
    });
    this.cells.set(parameterName(parameter), value);
    this.add(value);
  }

  private symbol(formula: Formula): Symbol {
    const {palette, strength} = this;
    return new Symbol({formula, em: size.formulaPair, palette, strength});
  }

  protected marks(): readonly Mark[] {
    const half = this.height / 2;
    const color = this.palette.foreground;
    const inks = [{color, alpha: this.strength(), width: stroke.frame}];
    const bracket = (x: number, inner: number) =>
      straight([inner, -half], [x, -half], [x, half], [inner, half]);
    const {left} = this;
    const right = this.width / 2;
    const strokes = [
      bracket(left, left + space.small),
      bracket(right, right - space.small),
    ];
    return [{kind: 'line', name: 'bracket', strokes, inks}];
  }
}

/**
 * The em of values and the width of their cells, in pixels: with little room
 * the cells are closer together, and only then the values smaller.
 *
 * @param widest - The width of a value, in em.
 */
function cellFor(widest: number, room: number): {em: number; cell: number} {
  const roomy = widest * size.factorValue + space.large;
  if (roomy <= room) return {em: size.factorValue, cell: roomy};
  const fitting = Math.min(size.factorValue, (room - space.medium) / widest);
  const em = Math.max(size.raised, fitting);
  return {em, cell: Math.max(room, widest * em + space.tiny)};
}

const NO_ROLES: Formula['roles'] = new Map();

/** A place of the matrix. */
interface Entry {
  readonly x: number;
  readonly y: number;
  /** Absent for dots. */
  readonly parameter: Parameter | undefined;
  /** The gradient, or the dots in TeX. */
  readonly text: string;
}

function entryAt(
  layer: number,
  place: {
    readonly row: number | undefined;
    readonly column: number | undefined;
    readonly x: number;
    readonly y: number;
  },
  {backward}: EvaluationPoint,
): Entry {
  const {row, column, x, y} = place;
  if (!row || !column) {
    const text = row ? '\\cdots' : column ? '\\vdots' : '\\ddots';
    return {x, y, parameter: undefined, text};
  }
  const parameter: Parameter = {kind: 'weight', layer, row, column};
  const text = formatValue(parameterGradient(backward, parameter));
  return {x, y, parameter, text};
}
