import {Node, type NodeProps} from '@motion-canvas/2d';
import {all, linear, type ThreadGenerator} from '@motion-canvas/core';
import type {ForwardPass} from '../network/forward.ts';
import type {Network} from '../network/network.ts';
import {type Palette, size, strength, time} from '../theme.ts';
import type {Departure} from './Board.ts';
import {MapEdge} from './MapEdge.ts';
import {layoutMap} from './mapLayout.ts';
import {MapNode} from './MapNode.ts';
import {describeMap} from './mapLabels.ts';

export interface NetworkMapProps extends NodeProps {
  readonly network: Network;
  readonly pass: ForwardPass;
  /** The size of the band that the map fills, around its origin. */
  readonly band: {readonly width: number; readonly height: number};
  readonly palette: Palette;
}

/** The network as a map: the ground that every trace walks on. */
export class NetworkMap extends Node {
  private readonly mapNodes = new Map<string, MapNode>();
  private readonly mapEdges = new Map<string, MapEdge>();

  public constructor({
    network,
    pass,
    band,
    palette,
    ...props
  }: NetworkMapProps) {
    super(props);
    const {sketch, nodeLabels, edgeLabels} = describeMap(network, pass);
    const layout = layoutMap(sketch, band);
    const scale = layout.radius / size.node;
    for (const [id, place] of layout.edges) {
      const label = edgeLabels.get(id);
      const edge = new MapEdge({place, label, labelScale: scale, palette});
      this.mapEdges.set(id, edge);
    }
    for (const [id, {at, radius}] of layout.nodes) {
      const label = nodeLabels.get(id)!;
      const em = size.symbol * scale * (label.role === 'bias' ? 0.8 : 1);
      const node = new MapNode({
        ...label,
        radius,
        em,
        palette,
        position: [...at],
      });
      this.mapNodes.set(id, node);
    }
    this.add([...this.mapEdges.values(), ...this.mapNodes.values()]);
  }

  public node(id: string): MapNode {
    return found(this.mapNodes, id, 'node');
  }

  public edge(id: string): MapEdge {
    return found(this.mapEdges, id, 'edge');
  }

  /** Brings the named nodes and edges forward and dims the rest. */
  public *focus(
    ids: readonly string[],
    duration: number = time.flick,
  ): ThreadGenerator {
    const spoken = new Set(ids);
    yield* all(
      ...[...this.mapNodes, ...this.mapEdges].map(([id, part]) =>
        part.strength(spoken.has(id) ? strength.full : strength.dim, duration),
      ),
    );
  }

  /** The error's light runs along an edge from its target to its source. */
  public *runBack(
    edgeId: string,
    duration: number = time.hop,
  ): ThreadGenerator {
    const edge = this.edge(edgeId);
    yield* edge.lit(1, duration, linear);
  }

  /** The light takes hold of a node. */
  public *light(
    nodeId: string,
    duration: number = time.flick,
  ): ThreadGenerator {
    const node = this.node(nodeId);
    yield* all(node.lit(1, duration), node.strength(strength.full, duration));
  }

  /** Where a copy of a node's symbol, or of an edge's label, flies off from, in the frame's coordinates. */
  public departure(id: string): Departure {
    const node = this.mapNodes.get(id);
    if (node) {
      return {
        at: [this.x() + node.x(), this.y() + node.y()],
        em: node.symbolEm,
      };
    }
    const edge = this.edge(id);
    const [x, y] = edge.labelCenter();
    return {at: [this.x() + x, this.y() + y], em: edge.symbolEm};
  }
}

function found<T>(parts: ReadonlyMap<string, T>, id: string, what: string): T {
  const part = parts.get(id);
  if (!part) {
    throw new RangeError(
      `The map has no ${what} "${id}". It has: ${[...parts.keys()].join(', ')}.`,
    );
  }
  return part;
}
