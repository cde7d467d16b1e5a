import type {ForwardPass} from '../../../network/forward.ts';
import type {ComputationNode} from '../../../network/map.ts';

/**
 * The number that a forward pass leaves at a node; undefined for a bias node,
 * which holds 1.
 */
export function nodeValue(
  node: ComputationNode,
  pass: ForwardPass,
): number | undefined {
  switch (node.kind) {
    case 'x':
      return pass.a[0]?.[node.index - 1];
    case 'z':
    case 'a':
      return pass[node.kind][node.layer]?.[node.index - 1];
    case 'e':
      return pass.outputErrors[node.index - 1];
    case 'E':
      return pass.error;
    case 'b':
      return undefined;
  }
}
