import {computationMap} from '../../../network/map.ts';
import type {Network} from '../../../network/network.ts';

/**
 * A part of a layer on the map: its weighted inputs, its activations, the
 * slopes between them, the edges of its weights with the incoming activations,
 * those of its biases, or the edges by which the error comes back to it.
 */
export type LayerPart =
  | 'weightedInputs'
  | 'slopes'
  | 'weights'
  | 'biases'
  | 'arriving';

/** The ids on the map of a part of a layer, with the ends of its edges. */
export function layerPlaces(
  network: Network,
  layer: number,
  part: LayerPart,
): readonly string[] {
  const {nodes, edges} = computationMap(network);
  const idsOf = (kind: 'z' | 'a'): ReadonlySet<string> =>
    new Set(
      nodes.flatMap(node =>
        node.kind === kind && node.layer === layer ? [node.id] : [],
      ),
    );
  const [zs, as] = [idsOf('z'), idsOf('a')];
  switch (part) {
    case 'weightedInputs':
      return [...zs];
    case 'slopes':
      return withEnds(edges.filter(({from, to}) => zs.has(from) && as.has(to)));
    case 'weights':
    case 'biases': {
      const kind = part === 'weights' ? 'weight' : 'bias';
      return withEnds(
        edges.filter(
          edge =>
            edge.kind === 'weighted' &&
            zs.has(edge.to) &&
            edge.parameter.kind === kind,
        ),
      );
    }
    case 'arriving':
      return withEnds(edges.filter(({from}) => as.has(from)));
  }
}

function withEnds(
  edges: readonly {
    readonly id: string;
    readonly from: string;
    readonly to: string;
  }[],
): readonly string[] {
  return [...new Set(edges.flatMap(({id, from, to}) => [from, id, to]))];
}
