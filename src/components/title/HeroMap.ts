import type {NodeProps} from '@motion-canvas/2d';
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
import {Drawing} from '../drawing/Drawing.ts';
import {type Ink, type Line, type Mark, straight} from '../drawing/mark.ts';
import type {Network} from '../../network/network.ts';
import {glow, type Palette, size, stroke, time} from '../../theme.ts';
import {pointAt} from '../../box.ts';
import {sparkSize} from '../map/spark.ts';
import {type HeroEdge, type HeroNode, layoutHero} from './heroLayout.ts';
import {Symbol} from '../type/Symbol.ts';

export interface HeroMapProps extends NodeProps {
  readonly network: Network;
  readonly palette: Palette;
  readonly width: number;
  readonly height: number;
}

/**
 * A larger network without symbols. Values shimmer forward and wipe the light
 * away; then the error's light runs back, and within a layer every edge glows
 * as wide as the square root of its gradient, dashed if the gradient is
 * negative.
 */
export class HeroMap extends Drawing {
  /** The number of gaps between columns that the values have crossed. */
  private readonly ahead = createSignal(0);
  /** The number of gaps that the error has crossed, from the right. */
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

  /** Values run to the error, and existing light goes out before them. */
  public *runForward(): ThreadGenerator {
    yield* this.ahead(this.gaps, this.gaps * time.hop * 0.8, easeInOutSine);
    this.back(0);
    this.ahead(0);
  }

  /** The error's light runs back to the inputs. */
  public *runBack(): ThreadGenerator {
    yield* this.back(this.gaps, this.gaps * time.hop * 1.3, linear);
  }

  protected marks(): readonly Mark[] {
    const {edges, nodes} = this;
    return [
      ...edges.map(edge => this.rest(edge)),
      ...edges.flatMap(edge => this.light(edge)),
      ...edges.flatMap(edge => this.shimmer(edge)),
      ...edges.flatMap((edge, at) => this.head(edge, at)),
      ...nodes.map(node => this.neuron(node)),
    ];
  }

  /** The share of an edge that values have covered, from its source. */
  private crossed({gap}: HeroEdge): number {
    return clamp(0, 1, this.ahead() - gap);
  }

  /**
   * The share of an edge that the light has covered, from its target; strong
   * light runs ahead.
   */
  private returned({gap, share}: HeroEdge): number {
    const passed = clamp(0, 1, this.back() - (this.gaps - 1 - gap));
    return clamp(0, 1, passed * (1 + LAG) - LAG * (1 - share));
  }

  private rest(edge: HeroEdge): Mark {
    const {edge: color, dim: alpha} = this.palette;
    const ink = {color, alpha, width: stroke.hairline};
    return {...stretch(edge, [0, 1], [ink]), name: 'edge'};
  }

  private light(edge: HeroEdge): readonly Mark[] {
    const from = Math.max(1 - this.returned(edge), this.crossed(edge));
    if (from >= 1) return [];
    const {share, negative} = edge;
    const [thin, thick] = stroke.gradient;
    const width = thin + (thick - thin) * share;
    const color = this.palette.error;
    const halo = {color, width: width * HALO, alpha: glow * share};
    const dash = negative ? DASH.map(length => length * width) : [];
    const alpha = FAINTEST + (1 - FAINTEST) * share * share;
    return [stretch(edge, [from, 1], [halo, {color, width, alpha, dash}])];
  }

  private shimmer(edge: HeroEdge): readonly Mark[] {
    const share = this.crossed(edge);
    if (share <= 0 || share >= 1) return [];
    const {activation: color} = this.palette;
    const tail = Math.max(0, share - TAIL);
    const alpha = FAINTEST + (1 - FAINTEST) * edge.flow;
    const width = stroke.edge + stroke.hairline * edge.flow;
    return [stretch(edge, [tail, share], [{color, width, alpha, fades: true}])];
  }

  private head(edge: HeroEdge, at: number): readonly Mark[] {
    const returned = this.returned(edge);
    if (returned <= 0 || returned >= 1) return [];
    const center = pointAt(edge.from, edge.to, 1 - returned);
    const radius = stroke.head * edge.share * sparkSize(returned);
    const {error: color, spark} = this.palette;
    const alpha = edge.share;
    const inks = [
      {color, alpha: glow * alpha, beyond: radius},
      {color, alpha},
      {color: spark, alpha, beyond: -0.45 * radius},
    ];
    return [{kind: 'disc', name: `spark ${at + 1}`, center, radius, inks}];
  }

  private neuron(node: HeroNode): Mark {
    const {palette} = this;
    const {at: center, column, level, role, share} = node;
    const color = palette[role];
    const behind = clamp(0, 1, 3 * (this.ahead() - column) + 1);
    const reached = clamp(0, 1, 3 * (this.back() - (this.gaps - column)) + 1);
    const isError = role === 'error';
    const lit = reached * (isError ? 1 : 1 - behind) * share;
    const flash = bump(this.ahead() - column) * Math.min(1, 4 * this.ahead());
    const fills: readonly Ink[] = [
      {color, alpha: FAINTEST * level},
      {color: palette.error, alpha: lit * lit * palette.dim},
      {color, alpha: flash * level},
    ];
    // When values arrive at E, its halo flares until the error sets off.
    const flare = isError ? Math.max(flash, bump(this.back())) : 0;
    const halo = lit * glow * (1 + flare);
    const inks: readonly Ink[] = [
      {color: palette.error, alpha: halo, beyond: stroke.glow / 2},
      {color: palette.ground, alpha: 1},
      // Its symbol is read on its colour.
      ...(isError ? [{color, alpha: palette.tint}] : fills),
      {color, alpha: 1 - lit, width: stroke.node},
      {color: palette.error, alpha: lit, width: stroke.node},
    ];
    const name = isError ? 'error' : 'neuron';
    return {kind: 'disc', name, center, radius: radiusOf(node), inks};
  }
}

/** The stretch of an edge between two shares of its length, from its tip back. */
function stretch(
  {from, to}: HeroEdge,
  [start, end]: readonly [number, number],
  inks: readonly Ink[],
): Line {
  const [tail, tip] = [pointAt(from, to, start), pointAt(from, to, end)];
  // Dashes begin at the target, where the light comes from, and stay in place.
  return {kind: 'line', strokes: [straight(tip, tail)], inks};
}

function radiusOf({role}: HeroNode): number {
  return role === 'error' ? size.heroError : size.heroNode;
}

/** 1 at 0, and 0 from a gap before to a gap after. */
function bump(distance: number): number {
  return Math.max(0, 1 - Math.abs(distance) * 2) ** 2;
}

/** The share of a gap by which the weakest light lags behind the strongest. */
const LAG = 0.6;
/** The strength of the weakest lit edge. */
const FAINTEST = 0.2;
/** The width of the halo behind an edge, in its own widths. */
const HALO = 3;
/** A dash and the gap after it, in widths of the edge. */
const DASH = [2.4, 1.4];
/** The share of an edge that a shimmer covers. */
const TAIL = 0.6;
