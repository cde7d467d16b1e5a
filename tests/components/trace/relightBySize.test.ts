import {describe, expect, test} from 'vitest';
import {catalogue} from '../../../src/catalogue.ts';
import {isInspectable} from '../../../src/drawn.ts';
import {backwardPass} from '../../../src/network/backward.ts';
import {forwardPass} from '../../../src/network/forward.ts';
import {parameterEdgeId} from '../../../src/network/mapIds.ts';
import type {Network} from '../../../src/network/network.ts';
import {stroke} from '../../../src/theme.ts';
import {openFigure} from '../../helpers/openFigure.ts';
import {sampleNetworks} from '../../helpers/sampleNetworks.ts';

const cases = ['default', '3-4-2-tanh'].flatMap(name =>
  [
    {id: '04', layer: 2},
    {id: '09', layer: 1},
  ].map(figure => ({...figure, name, network: sampleNetworks.get(name)!})),
);

describe.each(cases)(
  'At the end of figure $id of $name',
  ({id, layer, network}) => {
    test("the weights' lines are as wide as the root of |∂E/∂w|", async () => {
      const widths = await finalWidths(id, network);
      const {dW} = backwardPass(network, forwardPass(network));
      const sizes = dW[layer]!.flatMap((row, at) =>
        row.map((gradient, column) => ({
          edge: parameterEdgeId({
            kind: 'weight',
            layer,
            row: at + 1,
            column: column + 1,
          }),
          size: Math.abs(gradient),
        })),
      );
      const largest = Math.max(...sizes.map(({size}) => size));
      const [thin, thick] = stroke.gradient;

      for (const {edge, size} of sizes) {
        const share = (widths.get(edge)! - thin) / (thick - thin);
        expect(share ** 2).toBeCloseTo(size / largest, 6);
      }
    });
  },
);

/** The width of each lit edge in the last frame of a figure, by its id. */
async function finalWidths(
  figureId: string,
  network: Network,
): Promise<ReadonlyMap<string, number>> {
  const player = await openFigure(
    catalogue.find(({id}) => id === figureId)!,
    {network, theme: 'dark', size: {width: 1920, height: 1080}, fps: 10},
  );
  await player.seek(player.frames - 1);
  const widths = new Map<string, number>();
  await player.visit(({node}) => {
    if (!isLit(node) || !isInspectable(node)) return;
    const name = node.inspect().find(({kind}) => kind === 'line')?.name;
    if (name !== undefined && node.lit() === 1) {
      widths.set(name, node.lightWidth());
    }
  });
  return widths;
}

function isLit(
  node: object,
): node is {readonly lit: () => number; readonly lightWidth: () => number} {
  return 'lit' in node && 'lightWidth' in node;
}
