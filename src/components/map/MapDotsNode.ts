import type {NodeProps} from '@motion-canvas/2d';
import {createSignal, Vector2} from '@motion-canvas/core';
import {Drawing} from '../drawing/Drawing.ts';
import type {Mark} from '../drawing/mark.ts';
import {type Palette, size, space, typeface} from '../../theme.ts';
import {type Box, boxAround, type Point, pointAt, union} from '../../box.ts';
import {countText} from '../../math/write/counts.ts';
import {countWidth, type MapDots} from './plan/mapElision.ts';
import type {MapLayouts} from './plan/mapLayouts.ts';
import {Value} from '../type/Value.ts';

export interface MapDotsNodeProps extends NodeProps {
  readonly dots: MapDots;
  readonly layouts: MapLayouts;
  readonly palette: Palette;
}

/** Three dots on the map, and the number of nodes or layers behind them. */
export class MapDotsNode extends Drawing {
  public readonly strength = createSignal(1);
  /** Its offset from its place, in the map's coordinates. */
  public readonly shift = Vector2.createSignal([0, 0]);

  /** The first node of their column; undefined between layers. */
  public readonly under: string | undefined;

  private readonly vertical: boolean;
  /** Around the count, relative to the dots. */
  private readonly count: Box;
  private readonly color: string;

  public constructor({dots, layouts, palette, ...props}: MapDotsNodeProps) {
    super(props);
    const {wide, small, shrunk} = layouts;
    const [from, to] = [wide.nodes.get(dots.id)!, small.nodes.get(dots.id)!];
    this.position(() =>
      this.shift().add([...pointAt(from.at, to.at, shrunk())]),
    );
    this.under = dots.under;
    this.vertical = dots.direction === 'vertical';
    this.color = palette.secondary;
    const text = this.vertical
      ? String(dots.count)
      : countText(dots.count, 'layer');
    const width = countWidth(text);
    const away = space.small + width / 2;
    const [x, y] = (
      {left: [-away, 0], right: [away, 0], under: [0, space.large]} as const
    )[dots.countAt];
    this.count = boxAround([x, y], width, size.value);
    this.add(
      new Value({
        text,
        em: size.value,
        weight: typeface.regular,
        color: palette.secondary,
        x,
        y,
        strength: this.strength,
      }),
    );
  }

  /** The start of an omitted symbol's flight. */
  public symbolPlace(): {readonly center: Point; readonly em: number} {
    return {center: [this.x(), this.y()], em: size.value};
  }

  /** The box around the dots and their count, in the map's coordinates. */
  public footprint(): Box {
    const {left, top, right, bottom} = union([this.dots(), this.count])!;
    const [x, y] = [this.x(), this.y()];
    return {left: x + left, top: y + top, right: x + right, bottom: y + bottom};
  }

  protected marks(): readonly Mark[] {
    const {color} = this;
    return [
      {
        kind: 'dots',
        name: '⋯',
        reads: 'label',
        color,
        alpha: this.strength(),
        em: size.value,
        at: this.places(),
        radius: space.tiny / 2,
      },
    ];
  }

  private places(): readonly Point[] {
    return [-space.small, 0, space.small].map(away =>
      this.vertical ? [0, away] : [away, 0],
    );
  }

  /** Around the dots, relative to their place. */
  private dots(): Box {
    const [along, across] = [2 * space.small + space.tiny, space.tiny];
    return this.vertical
      ? boxAround([0, 0], across, along)
      : boxAround([0, 0], along, across);
  }
}
