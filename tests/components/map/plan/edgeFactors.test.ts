import {expect, test} from 'vitest';
import {edgeFactors} from '../../../../src/components/map/plan/edgeFactors.ts';
import {backwardPass} from '../../../../src/network/backward.ts';
import {forwardPass} from '../../../../src/network/forward.ts';
import {computationMap} from '../../../../src/network/map.ts';
import {
  parameterGradient,
  parameters,
} from '../../../../src/network/parameter.ts';
import {paths} from '../../../../src/network/paths.ts';
import {caseNetwork} from '../../../helpers/caseNetworks.ts';
import {sampleNetworks} from '../../../helpers/sampleNetworks.ts';

const networks = [
  ['default', sampleNetworks.get('default')!],
  ['2-3-3-2-binary', sampleNetworks.get('2-3-3-2-binary')!],
  ['one-layer-softmax', caseNetwork('one-layer-softmax')],
  ['dead-relu', caseNetwork('dead-relu')],
] as const;

test.each(networks)(
  'The factors along all paths of %s multiply and add up to the gradients of reverse mode',
  (_, network) => {
    const pass = forwardPass(network);
    const map = computationMap(network);
    const factors = edgeFactors(network, pass, map.edges);
    const backward = backwardPass(network, pass);
    for (const parameter of parameters(network)) {
      const sum = [...paths(map, parameter)].reduce((total, {edges}) => {
        const along = edges.slice(0, -1).map(({id}) => factors.get(id)!.along);
        const own = factors.get(edges.at(-1)!.id)!.own!;
        return total + along.reduce((product, factor) => product * factor, own);
      }, 0);

      expect(sum).toBeCloseTo(parameterGradient(backward, parameter), 12);
    }
  },
);
