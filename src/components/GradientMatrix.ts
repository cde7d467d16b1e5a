import {Node, type NodeProps} from '@motion-canvas/2d';
import {all, type ThreadGenerator} from '@motion-canvas/core';
import {shownOf} from '../math/grids.ts';
import {formulaOf} from '../math/latex.ts';
import type {Point} from '../math/point.ts';
import type {Term} from '../math/term.ts';
import type {Role} from '../math/variable.ts';
import {
  type Parameter,
  parameterGradient,
  parameterName,
} from '../network/parameter.ts';
import {type Palette, size, space, stroke, time} from '../theme.ts';
import {DIGIT_WIDTH} from './digit.ts';
import {formatValue} from './formatValue.ts';
import {Symbol} from './Symbol.ts';
import {travel} from './travel.ts';
import {Value} from './Value.ts';

export interface GradientMatrixProps extends NodeProps {
  /** ∂E/∂W of the layer. */
  readonly name: Term;
  readonly layer: number;
  readonly point: Point;
  readonly palette: Palette;
}

/** How high a row of numbers is, in pixels. */
const ROW = size.factorValue * 1.45;

/** How high the matrix of a layer is, in pixels. */
export function gradientMatrixHeight({network}: Point, layer: number): number {
  return shownOf(network.layers[layer]!).length * ROW + space.small;
}

/**
 * ∂E/∂W in numbers, centred on its origin: each gradient, once it is known,
 * stands where its weight has its place in W. Past four rows or columns dots
 * stand for those that are left out.
 */
export class GradientMatrix extends Node {
  /** In pixels. */
  public readonly width: number;
  public readonly height: number;

  private readonly cells = new Map<string, Value>();
  private readonly color: string;
  private readonly left: number;

  public constructor({
    name,
    layer,
    point,
    palette,
    ...props
  }: GradientMatrixProps) {
    super(props);
    const {network, backward} = point;
    const rows = shownOf(network.layers[layer]!);
    const columns = shownOf(network.layers[layer - 1]!);
    const texts = rows.map(row =>
      columns.map(column =>
        row && column
          ? formatValue(
              parameterGradient(backward, {kind: 'weight', layer, row, column}),
            )
          : undefined,
      ),
    );
    const longest = Math.max(...texts.flat().map(text => text?.length ?? 0));
    const cell = longest * DIGIT_WIDTH * size.factorValue + space.large;
    const label = new Symbol({
      formula: formulaOf(name),
      em: size.formulaPair,
      palette,
    });
    const equals = new Symbol({formula: EQUALS, em: size.formulaPair, palette});
    const head = label.inkWidth + 2 * space.medium + equals.inkWidth;
    this.width = head + space.medium + cell * columns.length;
    this.height = gradientMatrixHeight(point, layer);
    this.color = palette.foreground;
    this.left = -this.width / 2 + head;
    label.x(-this.width / 2 + label.inkWidth / 2);
    equals.x(this.left - space.medium - equals.inkWidth / 2);
    this.add([label, equals]);
    texts.forEach((line, at) =>
      line.forEach((text, place) => {
        const [row, column] = [rows[at], columns[place]];
        const position: [number, number] = [
          this.left + space.small + cell * (place + 0.5),
          (at - (rows.length - 1) / 2) * ROW,
        ];
        if (row && column) {
          const parameter: Parameter = {kind: 'weight', layer, row, column};
          const value = new Value({
            text: text!,
            em: size.factorValue,
            color: palette.foreground,
            position,
            strength: 0,
          });
          this.cells.set(parameterName(parameter), value);
          this.add(value);
        } else {
          const formula = dotsFor(row, column);
          const em = size.formulaPair;
          this.add(new Symbol({formula, em, palette, position}));
        }
      }),
    );
  }

  /** Puts a gradient into its weight's place, as it comes from elsewhere in the frame. */
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
    );
  }

  protected override draw(context: CanvasRenderingContext2D): void {
    const [right, half] = [this.width / 2, this.height / 2];
    context.save();
    context.strokeStyle = this.color;
    context.lineWidth = stroke.frame;
    context.beginPath();
    for (const [x, inward] of [
      [this.left, 1],
      [right, -1],
    ] as const) {
      context.moveTo(x + inward * space.small, -half);
      context.lineTo(x, -half);
      context.lineTo(x, half);
      context.lineTo(x + inward * space.small, half);
    }
    context.stroke();
    context.restore();
    super.draw(context);
  }
}

const NO_ROLES = new Map<string, Role>();
const EQUALS = {tex: '=', roles: NO_ROLES};

function dotsFor(row: number | undefined, column: number | undefined) {
  const tex = row ? '\\cdots' : column ? '\\vdots' : '\\ddots';
  return {tex, roles: NO_ROLES};
}
