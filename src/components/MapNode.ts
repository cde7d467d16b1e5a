import {Node, type NodeProps} from '@motion-canvas/2d';
import {createSignal} from '@motion-canvas/core';
import type {Role} from '../math/variable.ts';
import {glow, type Palette, size, space, stroke} from '../theme.ts';
import type {Formula} from '../math/latex.ts';
import {Symbol} from './Symbol.ts';
import {Value} from './Value.ts';

export interface MapNodeProps extends NodeProps {
  readonly symbol: Formula;
  readonly role: Role;
  readonly radius: number;
  readonly em: number;
  /** The number above the node; empty for none. */
  readonly value: string;
  readonly palette: Palette;
}

/** A neuron's z or a, an input, a bias, an error: a ring, a symbol, a value. */
export class MapNode extends Node {
  /** From dimmed to spoken of; scales the ring, the symbol and the value. */
  public readonly strength = createSignal(1);
  /** How far the traced light has taken hold of the node, 0 to 1. */
  public readonly lit = createSignal(0);
  /** How far the value has arrived, 0 to 1. */
  public readonly valueShown = createSignal(1);
  public readonly value: Value;
  public readonly radius: number;
  public readonly symbolEm: number;

  private readonly role: Role;
  private readonly palette: Palette;

  public constructor({
    symbol: formula,
    role,
    radius,
    em,
    value,
    palette,
    ...props
  }: MapNodeProps) {
    super(props);
    this.role = role;
    this.radius = radius;
    this.symbolEm = em;
    this.palette = palette;
    const symbol = new Symbol({
      formula,
      em,
      palette,
      strength: this.strength,
    });
    this.value = new Value({
      text: value,
      em: size.value,
      color: palette.foreground,
      y: -radius - space.small - size.value / 2,
      strength: () => this.strength() * this.valueShown(),
    });
    this.add([symbol, this.value]);
  }

  protected override draw(context: CanvasRenderingContext2D): void {
    const {lit, strength, palette} = {
      lit: this.lit(),
      strength: this.strength(),
      palette: this.palette,
    };
    const circle = (radius: number) => {
      context.beginPath();
      context.arc(0, 0, radius, 0, 2 * Math.PI);
    };
    circle(this.radius);
    context.fillStyle = palette.panel;
    context.fill();
    context.save();
    if (lit > 0) {
      context.globalAlpha *= lit * glow;
      context.strokeStyle = palette.error;
      context.lineWidth = stroke.glow;
      circle(this.radius + stroke.glow / 4);
      context.stroke();
      context.globalAlpha /= glow;
      context.lineWidth = stroke.node;
      circle(this.radius);
      context.stroke();
      context.globalAlpha /= lit;
    }
    context.globalAlpha *= strength * (1 - lit);
    context.strokeStyle = palette[this.role];
    context.lineWidth = stroke.node * (1 - lit / 4);
    circle(this.radius);
    context.stroke();
    context.restore();
    super.draw(context);
  }
}
