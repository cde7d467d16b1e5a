import {Node, type NodeProps} from '@motion-canvas/2d';
import {
  all,
  createSignal,
  easeInOutCubic,
  linear,
  type ThreadGenerator,
  waitFor,
} from '@motion-canvas/core';
import type {ForwardPass} from '../../network/forward.ts';
import type {Network} from '../../network/network.ts';
import {type Palette, size, strength, time} from '../../theme.ts';
import {between, type Box} from '../../box.ts';
import type {Page, Subject} from '../../page.ts';
import {mapBand} from '../layout/bands.ts';
import type {Departure} from '../board/Board.ts';
import type {EdgeFactor} from './plan/edgeFactors.ts';
import {Brightness} from './Brightness.ts';
import {gradientsAt} from './plan/gradientsAt.ts';
import {MapDotsNode} from './MapDotsNode.ts';
import {MapEdge} from './MapEdge.ts';
import {describeMap} from './plan/mapLabels.ts';
import {layoutMap, type MapLayout} from './plan/mapLayout.ts';
import {fittedValue} from './plan/mapValues.ts';
import {mapSpace} from './plan/mapSpace.ts';
import {valuedLayout} from './plan/mapLayouts.ts';
import {valueWidth} from '../type/setValue.ts';
import {MapNode} from './MapNode.ts';
import {bandOf, found, placeOf} from './found.ts';
import {speakOf} from './speakOf.ts';
import {dim} from '../pace/dim.ts';
import {
  type EdgeId,
  endsOf,
  isEdge,
  sourceOf,
  targetOf,
} from '../../network/mapIds.ts';

export interface NetworkMapProps extends NodeProps {
  readonly network: Network;
  readonly pass: ForwardPass;
  readonly palette: Palette;
  readonly page: Page;
  /** The subject of the figure at its start. */
  readonly subject?: Subject;
}

/**
 * The network as a map, the ground of every trace. It fills the page's upper
 * band and has two layouts: one with values for figures about the map, one
 * without for figures about equations. In a figure that begins with the network
 * alone, they are one for the whole page and the one with values.
 */
export class NetworkMap extends Node {
  /** From its wide layout, at 0, to its small one, at 1. */
  private readonly shrunk = createSignal(0);
  /** The ids of its nodes, column by column from left to right, without biases. */
  public readonly columns: readonly (readonly string[])[];

  private readonly mapNodes = new Map<string, MapNode>();
  private readonly mapEdges = new Map<EdgeId, MapEdge>();
  private readonly dots = new Map<string, MapDotsNode>();
  private factors: ReadonlyMap<EdgeId, EdgeFactor>;
  private brightness: Brightness;
  private gradients: (nodeId: string) => number;
  private readonly standIns: ReadonlyMap<string, string>;
  private readonly valued: MapLayout;
  /** The subjects of its wide and of its small layout. */
  private readonly subjects: readonly Subject[];
  private readonly page: Page;

  public constructor({
    network,
    pass,
    palette,
    page,
    subject = 'map',
    ...props
  }: NetworkMapProps) {
    super(props);
    this.page = page;
    this.subjects =
      subject === 'network' ? ['network', 'map'] : ['map', 'equations'];
    this.shrunk(this.subjects.indexOf(subject));
    const {sketch, nodeLabels, edgeLabels, factors, dots, standIns} =
      describeMap(network, pass);
    this.factors = factors;
    this.gradients = gradientsAt(network, pass);
    this.brightness = new Brightness(this.mapEdges, factors, this.gradients);
    const [wide, small] = this.subjects.map(about =>
      layoutMap(sketch, mapSpace(page, about)),
    );
    const layouts = {wide: wide!, small: small!, shrunk: this.shrunk};
    const shared = {layouts, palette};
    for (const [id, label] of nodeLabels) {
      this.mapNodes.set(id, new MapNode({id, label, ...shared}));
    }
    for (const stretch of dots) {
      this.dots.set(stretch.id, new MapDotsNode({dots: stretch, ...shared}));
    }
    this.standIns = standIns;
    for (const {id, from, to} of sketch.edges) {
      const label = edgeLabels.get(id);
      const joins = [this.joined(from), this.joined(to)] as const;
      this.mapEdges.set(id, new MapEdge({id, joins, label, ...shared}));
    }
    this.valued = valuedLayout(layouts);
    this.columns = sketch.columns.map(({ids}) =>
      ids.filter(id => this.mapNodes.has(id)),
    );
    const [wideY, smallY] = this.subjects.map(about => mapBand(page, about).y);
    this.y(() => wideY! + (smallY! - wideY!) * this.shrunk());
    this.add([
      ...this.mapEdges.values(),
      ...this.mapNodes.values(),
      ...this.dots.values(),
    ]);
  }

  /** The strip that it fills, in its own coordinates. */
  public get band(): Box {
    const [wide, small] = this.subjects.map(about => bandOf(this.page, about));
    return between(wide!, small!, this.shrunk());
  }

  /**
   * A value with as many digits as fit at every node, or below every weight.
   */
  public fitted(value: number, at: 'node' | 'weight', digits: number): string {
    const {widest, valueEm} = this.valued;
    const em = at === 'node' ? valueEm : size.value;
    return fittedValue(value, em, widest[at], digits);
  }

  /** Whether a text has room at every node, or below every weight. */
  public hasRoom(text: string, at: 'node' | 'weight'): boolean {
    const {widest, valueEm} = this.valued;
    const em = at === 'node' ? valueEm : size.value;
    return valueWidth(text, em) <= widest[at];
  }

  /** Its nodes by id, biases included. */
  public get nodes(): ReadonlyMap<string, MapNode> {
    return this.mapNodes;
  }

  /** A node, or the dots in its place. */
  public shown(id: string): MapNode | MapDotsNode {
    return this.dots.get(this.standIns.get(id) ?? id) ?? this.node(id);
  }

  private joined(id: string) {
    const node = this.shown(id);
    const grown = node instanceof MapNode ? node.grown : () => 1;
    return {id, shift: node.shift, grown};
  }

  /**
   * Its edges by id, in the order of the forward pass; some lead into the gap
   * of omitted layers.
   */
  public get edges(): ReadonlyMap<EdgeId, MapEdge> {
    return this.mapEdges;
  }

  /** The dots for omitted parts, by id. */
  public get stretches(): ReadonlyMap<string, MapDotsNode> {
    return this.dots;
  }

  public node(id: string): MapNode {
    return found(this.mapNodes, id, 'node');
  }

  public edge(id: string): MapEdge {
    return found(this.mapEdges, id, 'edge');
  }

  /** Takes the size for a subject, in one slow move. */
  public *turnTo(
    subject: Subject,
    duration: number = time.glide,
  ): ThreadGenerator {
    const to = placeOf(subject, this.subjects);
    yield* this.shrunk(to, duration, easeInOutCubic);
  }

  /**
   * Brings the named nodes and edges into focus and dims the rest.
   *
   * @param named - Edges whose labels show even without a place of their own;
   *   the labels of several such edges may overlap.
   */
  public *focus(
    ids: readonly string[],
    duration: number = time.flick,
    named = ids,
  ): ThreadGenerator {
    const spoken = new Set(ids.map(id => this.standIns.get(id) ?? id));
    yield* all(
      ...[...this.mapNodes, ...this.mapEdges, ...this.dots].map(([id, part]) =>
        part.strength(spoken.has(id) ? strength.full : dim(), duration),
      ),
      ...[...this.mapEdges].map(([id, edge]) =>
        speakOf(
          edge,
          spoken.has(id),
          duration,
          spoken.has(id) && named.includes(id),
        ),
      ),
    );
  }

  /** Brings everything to full strength, without a focus. */
  public *unfocus(duration: number = time.flick): ThreadGenerator {
    const parts = [this.mapNodes, this.mapEdges, this.dots];
    yield* all(
      ...parts
        .flatMap(some => [...some.values()])
        .map(part => part.strength(strength.full, duration)),
      ...[...this.mapEdges.values()].map(edge => edge.spoken(0, duration)),
    );
  }

  /** From now on light is as bright as on another pass of the same layers. */
  public takePass(network: Network, pass: ForwardPass): void {
    this.factors = describeMap(network, pass).factors;
    this.gradients = gradientsAt(network, pass);
    const {mapEdges, factors, gradients} = this;
    this.brightness = new Brightness(mapEdges, factors, gradients);
  }

  /** The factors of derivatives over an edge; undefined for an omitted one. */
  public factorOf(edgeId: EdgeId): EdgeFactor | undefined {
    return this.factors.get(edgeId);
  }

  /**
   * ∂E by an edge's own weight or bias; over another edge, what it carries of
   * ∂E by its source. 0 for an omitted edge.
   */
  public gradientOver(edgeId: EdgeId): number {
    const factor = this.factors.get(edgeId);
    if (!factor) return 0;
    return (factor.own ?? factor.along) * this.gradients(targetOf(edgeId));
  }

  /**
   * The error's light runs along an edge from its target to its source, as
   * bright as the derivative that it carries: after a factor of 0 it is dim.
   *
   * @param isLast - Whether the way ends at the edge's own weight.
   */
  public *runBack(
    edgeId: EdgeId,
    duration: number = time.hop,
    isLast = false,
  ): ThreadGenerator {
    // Light through omitted parts takes its time unseen.
    const edge = this.mapEdges.get(edgeId);
    if (!edge) {
      yield* waitFor(duration);
      return;
    }
    edge.zIndex(Math.max(edge.zIndex(), 1));
    this.brightness.set(edgeId, edge, isLast);
    yield* all(
      edge.lit(1, duration, linear),
      edge.strength(strength.full, duration),
    );
  }

  /** The light takes hold of a node. */
  public *light(
    nodeId: string,
    duration: number = time.flick,
  ): ThreadGenerator {
    const node = this.shown(nodeId);
    yield* all(
      ...(node instanceof MapNode
        ? [node.lit(this.brightness.at(nodeId), duration)]
        : []),
      node.strength(strength.full, duration),
    );
  }

  /** Lights edges at once, those nearest E first, with their nodes. */
  public setLit(edgeIds: readonly EdgeId[]): void {
    const sources = new Set<string>(edgeIds.map(sourceOf));
    const targets = new Set<string>(edgeIds.map(targetOf));
    this.mapEdges.forEach(edge => edge.lit(0));
    for (const id of edgeIds) {
      const edge = this.mapEdges.get(id);
      if (!edge) continue;
      this.brightness.set(id, edge, !targets.has(sourceOf(id)));
      edge.lit(1);
    }
    for (const [id, node] of this.mapNodes) {
      const joined = sources.has(id) || targets.has(id);
      node.lit(joined ? this.brightness.at(id) : 0);
    }
  }

  /**
   * The start of the flight of a node's symbol, or of an edge's label, in the
   * frame's coordinates.
   */
  public departure(id: string): Departure {
    const {center, em} = this.placed(id).symbolPlace();
    return {at: [this.x() + center[0], this.y() + center[1]], em};
  }

  /** A node or an edge, or the dots in its place. */
  private placed(id: string): MapNode | MapEdge | MapDotsNode {
    const ends = isEdge(id) ? endsOf(id) : [id];
    const [standIn] = ends.flatMap(end => this.standIns.get(end) ?? []);
    return (
      this.mapNodes.get(id) ?? this.dots.get(standIn ?? '') ?? this.edge(id)
    );
  }
}
