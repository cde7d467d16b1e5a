import {type EdgeId, sourceOf, targetOf} from '../../network/mapIds.ts';
import type {MapEdge} from './MapEdge.ts';
import type {EdgeFactor} from './plan/edgeFactors.ts';

/**
 * The brightness of the error's light on a map: after a factor of 0 it is dim.
 */
export class Brightness {
  private readonly edges: ReadonlyMap<EdgeId, MapEdge>;
  private readonly factors: ReadonlyMap<EdgeId, EdgeFactor>;
  private readonly gradients: (nodeId: string) => number;

  /** @param gradients - ∂E by the value at a node, by the node's id. */
  public constructor(
    edges: ReadonlyMap<EdgeId, MapEdge>,
    factors: ReadonlyMap<EdgeId, EdgeFactor>,
    gradients: (nodeId: string) => number,
  ) {
    this.edges = edges;
    this.factors = factors;
    this.gradients = gradients;
  }

  /**
   * An edge is as bright as its arriving light at one end, and as its leaving
   * light at the other.
   *
   * @param isLast - Whether the way ends at the edge's own weight.
   */
  public set(id: EdgeId, edge: MapEdge, isLast: boolean): void {
    const {own, along} = this.factors.get(id)!;
    const arriving = this.at(targetOf(id));
    edge.arriving(arriving);
    const factor = isLast ? (own ?? along) : along;
    edge.leaving(factor === 0 ? SPENT : arriving);
  }

  /** A node is as bright as the brightest light that lit edges have brought. */
  public at(nodeId: string): number {
    const brought = [...this.edges].flatMap(([id, edge]) =>
      edge.lit() > 0 && sourceOf(id) === nodeId ? [edge.leaving()] : [],
    );
    if (brought.length > 0) return Math.max(...brought);
    return this.gradients(nodeId) === 0 ? SPENT : 1;
  }
}

/** The brightness of light after a factor of 0. */
const SPENT = 0.3;
