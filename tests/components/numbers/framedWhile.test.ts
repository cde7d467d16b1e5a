import {expect, test} from 'vitest';
import {type Box, isWithin} from '../../../src/box.ts';
import {isInspectable} from '../../../src/drawn.ts';
import {defaultNetwork} from '../../../src/network/defaultNetwork.ts';
import {figuresCalling} from '../../helpers/figuresCalling.ts';
import {openFigure} from '../../helpers/openFigure.ts';

/** Of a node's own parts, in its own coordinates. */
function boxesOf(node: object, kind: string): readonly Box[] {
  if (!isInspectable(node)) return [];
  return node
    .inspect()
    .flatMap(drawn =>
      drawn.kind === kind && 'box' in drawn && drawn.strength > 0
        ? [drawn.box]
        : [],
    );
}

test('A framed number lies within its frame while that opens, too', async () => {
  const [figure] = figuresCalling('OldToNew');
  const player = await openFigure(figure!, {
    network: defaultNetwork,
    theme: 'dark',
    size: {width: 1920, height: 1080},
    fps: 20,
  });
  const looks: boolean[] = [];
  const look = ({node}: {readonly node: object}) => {
    if (node.constructor.name !== 'FramedValue') return;
    const [frame] = boxesOf(node, 'frame');
    const [child] = Reflect.get(node, 'children').call(node);
    const [number] = boxesOf(child, 'value');
    if (frame && number) looks.push(isWithin(number, frame));
  };
  do await player.visit(look);
  while (await player.advance());

  expect(looks.length).toBeGreaterThan(10);
  expect(looks).not.toContain(false);
});
