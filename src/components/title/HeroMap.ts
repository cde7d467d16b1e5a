import {Node, type NodeProps} from '@motion-canvas/2d';
import {
  clamp,
  createSignal,
  easeInOutSine,
  linear,
  type ThreadGenerator,
} from '@motion-canvas/core';
import {occurrence} from '../../math/term/build.ts';
import {formulaOf} from '../../math/write/latex.ts';
import {vocabulary} from '../../math/term/vocabulary.ts';
import type {Drawn} from '../../drawn.ts';
import type {Network} from '../../network/network.ts';
import {glow, type Palette, size, stroke, time} from '../../theme.ts';
import {pointAt} from '../../box.ts';
import {type HeroEdge, type HeroNode, layoutHero} from './heroLayout.ts';
import {Symbol} from '../type/Symbol.ts';
import {disc} from '../map/disc.ts';
import {dim} from '../pace/dim.ts';

export interface HeroMapProps extends NodeProps {
  readonly network: Network;
  readonly palette: Palette;
  readonly width: number;
  readonly height: number;
}

/**
 * A larger network without symbols. Values shimmer forward and wipe the light
 * away; then the error's light runs back, and within a layer every edge glows as
 * wide as the square root of its gradient, dashed where the gradient is negative.
 */
export class HeroMap extends Node {
  /** How many gaps between columns the values have crossed. */
  private readonly ahead = createSignal(0);
  /** How many gaps the error has crossed, from the right. */
  private readonly back = createSignal(0);

  private readonly nodes: readonly HeroNode[];
  private readonly edges: readonly HeroEdge[];
  private readonly gaps: number;
  private readonly palette: Palette;

  public constructor({
    network,
    palette,
    width,
    height,
    ...props
  }: HeroMapProps) {
    super(props);
    const reach = 2 * (size.heroError + stroke.glow / 2);
    const layout = layoutHero(network, width - reach, height - reach);
    this.nodes = layout.nodes;
    this.edges = layout.edges;
    this.gaps = layout.gaps;
    this.palette = palette;
    this.back(this.gaps);
    const E = this.nodes.find(({role}) => role === 'error')!;
    const symbol = formulaOf(occurrence('E', vocabulary(network).E));
    this.add(
      new Symbol({
        formula: symbol,
        em: size.symbol,
        palette,
        position: [...E.at],
      }),
    );
  }

  /** Values run to the error, and the light that stands goes out before them. */
  public *runForward(): ThreadGenerator {
    yield* this.ahead(this.gaps, this.gaps * time.hop * 0.8, easeInOutSine);
    this.back(0);
    this.ahead(0);
  }

  /** The error's light runs back to the inputs. */
  public *runBack(): ThreadGenerator {
    yield* this.back(this.gaps, this.gaps * time.hop * 1.3, linear);
  }

  public inspect(): readonly Drawn[] {
    return this.nodes.map(node => ({
      kind: 'disc',
      name: 'neuron',
      color: this.palette[node.role],
      strength: 1,
      center: node.at,
      radius: radiusOf(node),
      fill: {color: this.palette.panel, opacity: 1},
    }));
  }

  protected override draw(context: CanvasRenderingContext2D): void {
    this.edges.forEach(edge => this.rest(context, edge));
    this.edges.forEach(edge => this.light(context, edge));
    this.edges.forEach(edge => this.shimmer(context, edge));
    this.edges.forEach(edge => this.head(context, edge));
    this.nodes.forEach(node => this.neuron(context, node));
    super.draw(context);
  }

  /** How far values have come along an edge, from its source. */
  private crossed({gap}: HeroEdge): number {
    return clamp(0, 1, this.ahead() - gap);
  }

  /** How far the light has come along an edge, from its target; strong light runs ahead. */
  private returned({gap, share}: HeroEdge): number {
    const passed = clamp(0, 1, this.back() - (this.gaps - 1 - gap));
    return clamp(0, 1, passed * (1 + LAG) - LAG * (1 - share));
  }

  private rest(context: CanvasRenderingContext2D, edge: HeroEdge): void {
    const style = {color: this.palette.edge, alpha: dim()};
    line(context, edge, [0, 1], {...style, width: stroke.hairline});
  }

  private light(context: CanvasRenderingContext2D, edge: HeroEdge): void {
    const from = Math.max(1 - this.returned(edge), this.crossed(edge));
    if (from >= 1) return;
    const {share, negative} = edge;
    const [thin, thick] = stroke.gradient;
    const width = thin + (thick - thin) * share;
    const color = this.palette.error;
    const halo = {color, width: width * HALO, alpha: glow * share};
    line(context, edge, [from, 1], halo);
    const dash = negative ? DASH.map(length => length * width) : [];
    const alpha = FAINTEST + (1 - FAINTEST) * share * share;
    line(context, edge, [from, 1], {color, width, alpha, dash});
  }

  private shimmer(context: CanvasRenderingContext2D, edge: HeroEdge): void {
    const share = this.crossed(edge);
    if (share <= 0 || share >= 1) return;
    const {activation: color} = this.palette;
    const tail = Math.max(0, share - TAIL);
    const alpha = FAINTEST + (1 - FAINTEST) * edge.flow;
    const width = stroke.edge + stroke.hairline * edge.flow;
    line(context, edge, [tail, share], {color, width, alpha, fading: true});
  }

  private head(context: CanvasRenderingContext2D, edge: HeroEdge): void {
    const returned = this.returned(edge);
    if (returned <= 0 || returned >= 1) return;
    const at = pointAt(edge.from, edge.to, 1 - returned);
    const radius = stroke.head * edge.share;
    const {error, spark} = this.palette;
    disc(context, at, radius * 2, error, glow * edge.share);
    disc(context, at, radius, error, edge.share);
    disc(context, at, radius * 0.55, spark, edge.share);
  }

  private neuron(context: CanvasRenderingContext2D, node: HeroNode): void {
    const {palette} = this;
    const {at, column, level, role, share} = node;
    const radius = radiusOf(node);
    const behind = clamp(0, 1, 3 * (this.ahead() - column) + 1);
    const reached = clamp(0, 1, 3 * (this.back() - (this.gaps - column)) + 1);
    const lit = reached * (column === this.gaps ? 1 : 1 - behind) * share;
    disc(context, at, radius + stroke.glow / 2, palette.error, lit * glow);
    disc(context, at, radius, palette.ground, 1);
    disc(context, at, radius, palette[role], FAINTEST * level);
    if (role !== 'error')
      disc(context, at, radius, palette.error, lit * lit * dim());
    const flash = bump(this.ahead() - column) * Math.min(1, 4 * this.ahead());
    disc(context, at, radius, palette[role], flash * level);
    ring(context, at, radius, palette[role], 1 - lit);
    ring(context, at, radius, palette.error, lit);
  }
}

interface LineStyle {
  readonly color: string;
  readonly width: number;
  readonly alpha: number;
  readonly dash?: readonly number[];
  /** Whether it fades toward its beginning. */
  readonly fading?: boolean;
}

/** Strokes the stretch of an edge between two shares of its length. */
function line(
  context: CanvasRenderingContext2D,
  {from, to}: HeroEdge,
  [start, end]: readonly [number, number],
  {color, width, alpha, dash = [], fading = false}: LineStyle,
): void {
  const [tail, tip] = [pointAt(from, to, start), pointAt(from, to, end)];
  context.save();
  context.globalAlpha *= alpha;
  context.strokeStyle = color;
  if (fading) {
    const fade = context.createLinearGradient(...tail, ...tip);
    fade.addColorStop(0, `${color}00`);
    fade.addColorStop(1, color);
    context.strokeStyle = fade;
  }
  context.lineWidth = width;
  context.setLineDash([...dash]);
  context.beginPath();
  // Dashes begin at the target, where the light comes from, and stay in place.
  context.moveTo(...tip);
  context.lineTo(...tail);
  context.stroke();
  context.restore();
}

function ring(
  context: CanvasRenderingContext2D,
  at: readonly [number, number],
  radius: number,
  color: string,
  alpha: number,
): void {
  if (alpha <= 0) return;
  context.save();
  context.globalAlpha *= alpha;
  context.strokeStyle = color;
  context.lineWidth = stroke.node;
  context.beginPath();
  context.arc(...at, radius, 0, 2 * Math.PI);
  context.stroke();
  context.restore();
}

function radiusOf({role}: HeroNode): number {
  return role === 'error' ? size.heroError : size.heroNode;
}

/** 1 at 0, and 0 from a gap before to a gap behind. */
function bump(distance: number): number {
  return Math.max(0, 1 - Math.abs(distance) * 2) ** 2;
}

/** By how much of a gap the weakest light lags behind the strongest. */
const LAG = 0.6;
/** How strongly the weakest edge is lit. */
const FAINTEST = 0.2;
/** How wide the halo behind an edge is, in its own widths. */
const HALO = 3;
/** A dash and the gap behind it, in widths of the edge. */
const DASH = [2.4, 1.4];
/** How much of an edge a shimmer covers. */
const TAIL = 0.6;
