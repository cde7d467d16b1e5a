import {Node, type NodeProps} from '@motion-canvas/2d';
import {createSignal} from '@motion-canvas/core';
import type {Formula} from '../math/latex.ts';
import {glow, type Palette, size, stroke} from '../theme.ts';
import {type Box, boxAround, stretchInside} from './box.ts';
import {Symbol} from './Symbol.ts';
import {type Point, type PlacedEdge, pointAt} from './mapLayout.ts';
import {Value} from './Value.ts';

export interface EdgeLabel {
  readonly symbol: Formula;
  readonly value: string;
  /** Width and height of symbol and value together, in pixels. */
  readonly extent: readonly [width: number, height: number];
}

export interface MapEdgeProps extends NodeProps {
  readonly place: PlacedEdge;
  readonly label?: EdgeLabel | undefined;
  /** Scales the label with the map's nodes. */
  readonly labelScale: number;
  readonly palette: Palette;
}

/**
 * An edge of the map. Its label rests in a gap of the line; light runs along
 * it backward in the error's colour, pulses run forward in the activation's.
 */
export class MapEdge extends Node {
  /** From dimmed to spoken of; scales the line and its label. */
  public readonly strength = createSignal(1);
  /** How much of the line is drawn, from its source, 0 to 1. */
  public readonly drawn = createSignal(1);
  /** How far the error's light has run, from the target back to the source. */
  public readonly lit = createSignal(0);
  /** How far a forward pulse has run; nothing shows at 0 and at 1. */
  public readonly pulse = createSignal(0);
  public readonly labelShown = createSignal(1);
  /** How strongly the label is drawn when the line is dimmed. */
  public readonly labelStrength = createSignal(0);
  public readonly symbol: Symbol | undefined;
  public readonly value: Value | undefined;
  public readonly symbolEm: number;

  private readonly place: PlacedEdge;
  private readonly gap: Box | undefined;
  private readonly palette: Palette;

  public constructor({
    place,
    label,
    labelScale,
    palette,
    ...props
  }: MapEdgeProps) {
    super(props);
    this.place = place;
    this.palette = palette;
    this.symbolEm = size.weightSymbol * labelScale;
    if (label && place.label) {
      const [width, height] = label.extent;
      this.gap = boxAround(
        [...place.label],
        width * labelScale,
        height * labelScale,
      );
      const shown = () =>
        this.labelShown() * Math.max(this.strength(), this.labelStrength());
      this.symbol = new Symbol({
        formula: label.symbol,
        em: this.symbolEm,
        palette,
        strength: shown,
      });
      this.value = new Value({
        text: label.value,
        em: size.value * labelScale,
        color: palette.foreground,
        strength: shown,
      });
      this.rest(place.label);
      this.add([this.symbol, this.value]);
    }
  }

  /** Where the label's symbol stands, in the map's coordinates. */
  public labelCenter(): Point {
    return this.symbol
      ? [this.symbol.x(), this.symbol.y()]
      : pointAt(this.place.start, this.place.end, 0.5);
  }

  private rest([x]: Point): void {
    const top = this.gap!.top + LABEL_PADDING;
    const height = this.symbol!.inkHeight;
    this.symbol!.position([x, top + height / 2]);
    this.value!.position([x, top + height + LABEL_GAP + size.value * 0.36]);
  }

  protected override draw(context: CanvasRenderingContext2D): void {
    const {palette} = this;
    const lit = this.lit();
    const drawn = this.drawn();
    const pulse = this.pulse();
    this.line(
      context,
      palette.edge,
      stroke.edge,
      this.strength(),
      0,
      Math.min(drawn, 1 - lit),
    );
    if (lit > 0) {
      this.line(context, palette.error, stroke.glow, glow, 1 - lit, 1, false);
      this.line(context, palette.error, stroke.traced, 1, 1 - lit, 1);
    }
    if (pulse > 0 && pulse < 1) {
      this.line(
        context,
        palette.activation,
        stroke.traced,
        1,
        Math.max(0, pulse - 0.35),
        pulse,
      );
    }
    if (lit > 0 && lit < 1) {
      this.head(context, 1 - lit);
    }
    super.draw(context);
  }

  /** Strokes the line between two shares of its length, but for the gap. */
  private line(
    context: CanvasRenderingContext2D,
    color: string,
    width: number,
    alpha: number,
    from: number,
    to: number,
    gapped = true,
  ): void {
    const {start, end} = this.place;
    const gap =
      gapped && this.gap && this.labelShown() > 0
        ? stretchInside(start, end, this.gap)
        : undefined;
    context.save();
    context.globalAlpha *= alpha;
    context.strokeStyle = color;
    context.lineWidth = width;
    context.beginPath();
    for (const [a, b] of gap
      ? ([
          [from, Math.min(to, gap[0])],
          [Math.max(from, gap[1]), to],
        ] as const)
      : ([[from, to]] as const)) {
      if (a < b) {
        context.moveTo(...pointAt(start, end, a));
        context.lineTo(...pointAt(start, end, b));
      }
    }
    context.stroke();
    context.restore();
  }

  private head(context: CanvasRenderingContext2D, share: number): void {
    const [x, y] = pointAt(this.place.start, this.place.end, share);
    const disc = (radius: number, color: string, alpha: number) => {
      context.save();
      context.globalAlpha *= alpha;
      context.fillStyle = color;
      context.beginPath();
      context.arc(x, y, radius, 0, 2 * Math.PI);
      context.fill();
      context.restore();
    };
    disc(stroke.head * 2.4, this.palette.error, glow);
    disc(stroke.head * 1.6, this.palette.error, glow);
    disc(stroke.head, this.palette.error, 1);
    disc(stroke.head * 0.55, this.palette.spark, 1);
  }
}

/** Air between a label's ink and the ends of the line around it. */
export const LABEL_PADDING = 6;
/** Between a label's symbol and the value under it. */
export const LABEL_GAP = 6;
