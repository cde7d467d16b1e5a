import {Node, type NodeProps} from '@motion-canvas/2d';
import {all, sequence, type ThreadGenerator} from '@motion-canvas/core';
import type {EvaluationPoint} from '../../math/value/point.ts';
import type {Equation} from '../../math/term/term.ts';
import {hold, type Palette, size, space} from '../../theme.ts';
import {claim} from '../type/claim.ts';
import {LayerCount} from './LayerCount.ts';
import {fittedAlike, LINES} from './fittedNumbers.ts';
import {Numbers} from './Numbers.ts';
import {numbersOf} from './numbersOf.ts';

export interface LayerNumbersProps extends NodeProps {
  /** An equation for any layer ℓ. */
  readonly equation: Equation;
  readonly layers: readonly number[];
  readonly point: EvaluationPoint;
  readonly palette: Palette;
  /** The largest pixels per em of the numbers. */
  readonly em?: number | undefined;
  /** The room for all, in pixels. */
  readonly room: {readonly width: number; readonly height: number};
}

/**
 * The values of an equation in one layer after the other, side by side, centred
 * on its origin.
 */
export class LayerNumbers extends Node {
  /** In pixels. */
  public readonly width: number;
  public readonly height: number;

  private readonly cells: readonly {
    readonly layer: number;
    readonly count: LayerCount;
    readonly numbers: Numbers;
  }[];

  public constructor({
    equation,
    layers,
    point,
    palette,
    em = size.formulaRow,
    room,
    ...props
  }: LayerNumbersProps) {
    super(props);
    layers.forEach(ell =>
      claim('Numbers of layers', equation, {...point, ell}),
    );
    const label = size.formulaPair + space.small;
    const fitted = fittedAlike(
      LINES.map(lines =>
        layers.map(layer => numbersOf(equation, {...point, ell: layer}, lines)),
      ),
      em,
      {
        width: room.width - space.huge * (layers.length - 1),
        height: room.height - label,
      },
    );
    this.cells = layers.map((layer, at) => ({
      layer,
      count: new LayerCount({palette, em: size.formulaPair}),
      numbers: new Numbers({
        equation,
        point: {...point, ell: layer},
        palette,
        room: {fitted: fitted[at]!},
      }),
    }));
    const tallest = Math.max(...this.cells.map(({numbers}) => numbers.height));
    this.height = label + tallest;
    const widths = this.cells.map(({numbers}) =>
      Math.max(numbers.width, 3 * size.formulaPair),
    );
    const total = widths.reduce(
      (sum, width) => sum + width,
      space.huge * (widths.length - 1),
    );
    this.width = total;
    let left = -total / 2;
    this.cells.forEach(({count, numbers}, index) => {
      const x = left + widths[index]! / 2;
      count.position([x, (size.formulaPair - this.height) / 2]);
      numbers.position([x, this.height / 2 - tallest / 2]);
      left += widths[index]! + space.huge;
    });
    this.add(this.cells.flatMap(({count, numbers}) => [count, numbers]));
  }

  /** Writes one layer after the other. */
  public *write(): ThreadGenerator {
    yield* sequence(
      hold.breath,
      ...this.cells.map(({layer, count, numbers}) =>
        all(count.say(layer), numbers.write()),
      ),
    );
  }
}
