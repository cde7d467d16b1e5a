import {backwardPass} from '../../../network/backward.ts';
import type {ForwardPass} from '../../../network/forward.ts';
import {meaningOf} from '../../../network/mapIds.ts';
import type {Network} from '../../../network/network.ts';

/** ∂E by the value at a node; 1 for a node without one of its own. */
export function gradientsAt(
  network: Network,
  pass: ForwardPass,
): (nodeId: string) => number {
  const {dA, delta} = backwardPass(network, pass);
  return nodeId => {
    const node = meaningOf(nodeId);
    if (node?.kind !== 'a' && node?.kind !== 'z') return 1;
    const values = node.kind === 'a' ? dA : delta;
    return values[node.layer]?.[node.index - 1] ?? 1;
  };
}
