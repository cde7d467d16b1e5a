import {
  colorSignal,
  computed,
  initial,
  Node,
  Shape,
  signal,
  vector2Signal,
  type NodeProps,
  type ShapeProps,
} from '@motion-canvas/2d';
import {
  BBox,
  type ColorSignal,
  createSignal,
  type PossibleColor,
  type PossibleVector2,
  type SignalValue,
  type SimpleSignal,
  Vector2,
  type Vector2Signal,
} from '@motion-canvas/core';

export interface GaugeProps extends ShapeProps {
  value?: SignalValue<number>;
  ticks?: SignalValue<number>;
}

/** A dial with ticks, drawn by canvas calls. */
export class Gauge extends Shape {
  @initial(0)
  @signal()
  declare public readonly value: SimpleSignal<number, this>;

  @initial(7)
  @signal()
  declare public readonly ticks: SimpleSignal<number, this>;

  public constructor(props: GaugeProps) {
    super(props);
  }

  @computed()
  protected angle(): number {
    return Math.PI * (1 + this.value());
  }

  protected override getPath(): Path2D {
    const path = new Path2D();
    const radius = this.width() / 2;
    path.arc(0, 0, radius, Math.PI, 0);
    path.closePath();
    return path;
  }

  protected override draw(context: CanvasRenderingContext2D) {
    this.drawShape(context);
    const radius = this.width() / 2;
    context.save();
    context.strokeStyle = 'white';
    context.lineWidth = 2;
    for (let tick = 0; tick < this.ticks(); tick++) {
      const at = Math.PI * (1 + tick / (this.ticks() - 1));
      context.beginPath();
      context.moveTo(
        Math.cos(at) * radius * 0.82,
        Math.sin(at) * radius * 0.82,
      );
      context.lineTo(
        Math.cos(at) * radius * 0.96,
        Math.sin(at) * radius * 0.96,
      );
      context.stroke();
    }
    context.fillStyle = '#ffc914';
    context.rotate(this.angle());
    context.fillRect(0, -2, radius * 0.75, 4);
    context.restore();
    this.drawChildren(context);
  }
}

export interface TrailProps extends NodeProps {
  reach?: SignalValue<PossibleVector2>;
  tint?: SignalValue<PossibleColor>;
}

/** A row of fading dots towards a point. */
export class Trail extends Node {
  @initial([40, 0])
  @vector2Signal('reach')
  declare public readonly reach: Vector2Signal<this>;

  @initial('white')
  @colorSignal()
  declare public readonly tint: ColorSignal<this>;

  private readonly dots = createSignal(8);

  public constructor(props: TrailProps) {
    super(props);
  }

  protected override getCacheBBox(): BBox {
    return BBox.fromPoints(Vector2.zero, this.reach()).expand(8);
  }

  protected override draw(context: CanvasRenderingContext2D) {
    for (let dot = 0; dot < this.dots(); dot++) {
      const part = dot / (this.dots() - 1);
      const place = this.reach().scale(part);
      context.globalAlpha *= 0.85;
      context.fillStyle = this.tint().css();
      context.beginPath();
      context.ellipse(
        place.x,
        place.y,
        5 - part * 3,
        5 - part * 3,
        0,
        0,
        Math.PI * 2,
      );
      context.fill();
    }
    this.drawChildren(context);
  }
}
