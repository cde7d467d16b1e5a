import {expect, test} from 'vitest';
import {look} from '../../src/check/look.ts';
import type {Seen} from '../../src/check/sight.ts';
import {defaultNetwork} from '../../src/network/defaultNetwork.ts';
import type {Player} from '../../src/stage/index.ts';
import {figures as all} from '../helpers/figuresCalling.ts';
import {isWhole} from '../helpers/isWhole.ts';
import {openFigure} from '../helpers/openFigure.ts';

/** They build equations step by step, trade them for others, and light paths. */
const sample = ['05', '09', '13'];
/** `npm run test:whole` looks at all. */
const figures = all.filter(({id}) => isWhole || sample.includes(id));

test.each(figures)(
  'What is kept of looks at figure $id is what a look at all of it sees',
  async figure => {
    const playing = {
      network: defaultNetwork,
      theme: 'dark',
      size: {width: 1920, height: 1080},
      fps: 10,
      timeline: 'played',
    } as const;
    const keeps = await openFigure(figure, playing);
    const asks = await openFigure(figure, playing);
    do {
      const seen = await look(keeps);
      const anew = await look(anewEachTime(asks));
      expect(seen.map(withoutKeys)).toEqual(anew.map(withoutKeys));
      await asks.advance();
    } while (await keeps.advance());
    expect(asks.frame).toBe(asks.frames - 1);
  },
);

/** Keys count all nodes that were ever made, so they differ between players. */
function withoutKeys(thing: Seen) {
  return {...thing, id: undefined, owners: thing.owners.length};
}

/** With another visitor for every visit, who has to be shown everything. */
function anewEachTime(player: Player): Pick<Player, 'visit'> {
  return {visit: visitor => player.visit(visited => visitor(visited))};
}
