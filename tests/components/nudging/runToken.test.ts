import {expect, test} from 'vitest';
import {catalogue} from '../../../src/catalogue.ts';
import {checkFigure} from '../../../src/check/index.ts';
import {palettes} from '../../../src/theme.ts';
import {caseNetwork} from '../../helpers/caseNetworks.ts';
import {openFigure} from '../../helpers/openFigure.ts';

const frame = {width: 1920, height: 1080};

test.each([
  ['of an activation', '13', 'six-classes'],
  ['of a weight', '14', 'five-hidden-relu'],
] as const)(
  'A node that has no room for a change beside it swallows it, and keeps its symbol in view: %s',
  async (_, id, name) => {
    const network = caseNetwork(name);
    const player = await openFigure(
      catalogue.find(figure => figure.id === id)!,
      {network, theme: 'dark', size: frame, fps: 60, captions: true},
    );
    const {ground} = palettes.dark;

    expect(await checkFigure(player, {frame, ground, network})).toEqual([]);
  },
);
