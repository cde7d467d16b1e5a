import {describe, expect, test} from 'vitest';
import type {FigureEntry} from '../../../src/catalogue.ts';
import {isInspectable} from '../../../src/drawn.ts';
import {backwardPass} from '../../../src/network/backward.ts';
import {forwardPass} from '../../../src/network/forward.ts';
import {
  isEdge,
  layerOf,
  meaningOf,
  parameterEdgeId,
  sourceOf,
  targetOf,
} from '../../../src/network/mapIds.ts';
import type {Network} from '../../../src/network/network.ts';
import {stroke} from '../../../src/theme.ts';
import {figuresCalling} from '../../helpers/figuresCalling.ts';
import {openFigure} from '../../helpers/openFigure.ts';
import {sampleNetworks} from '../../helpers/sampleNetworks.ts';

const cases = ['default', '3-4-2-tanh'].flatMap(name =>
  figuresCalling('relightBySize').map(figure => ({
    figure,
    name,
    network: sampleNetworks.get(name)!,
  })),
);

describe.each(cases)(
  'At the end of figure $figure.id of $name',
  ({figure, network}) => {
    test("the weights' lines are as wide as the root of |∂E/∂w|", async () => {
      const widths = await finalWidths(figure, network);
      const layer = firstLayerOf([...widths.keys()]);
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

/** The layer of the weights to which light has run back: the first that is lit. */
function firstLayerOf(lit: readonly string[]): number {
  const weights = lit
    .filter(isEdge)
    .filter(edge => 'xa'.includes(meaningOf(sourceOf(edge))?.kind ?? '-'))
    .filter(edge => meaningOf(targetOf(edge))?.kind === 'z');
  return Math.min(...weights.map(edge => layerOf(targetOf(edge))!));
}

/** The width of each lit edge in the last frame of a figure, by its id. */
async function finalWidths(
  figure: FigureEntry,
  network: Network,
): Promise<ReadonlyMap<string, number>> {
  const player = await openFigure(figure, {
    network,
    theme: 'dark',
    size: {width: 1920, height: 1080},
    fps: 10,
  });
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
